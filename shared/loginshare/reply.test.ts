import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { exampleStaffMember, exampleUser } from '../workspace/example-world.test-data.ts'
import { userFields } from './fields.ts'
import { buildRefusal, buildStaffSuccess, buildUserSuccess } from './reply.ts'

const northwind = { id: 'north', name: 'Northwind', organizationtype: 'shared' as const }

/** The elements of a reply in their order. */
function elements(xml: string): string[] {
  return [...xml.matchAll(/<(\w+)>/g)].map((match) => match[1] ?? '')
}

describe('a success for a user', () => {
  it('holds the documented elements in the documented order', () => {
    const user = exampleUser({
      designation: 'CEO',
      organization: 'Northwind',
      emails: ['jane@example.com', 'roe@example.com'],
      phone: '555',
    })
    expect(buildUserSuccess(user, northwind)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<loginshare>
    <result>1</result>
    <user>
        <usergroup>Registered</usergroup>
        <fullname>Jane Roe</fullname>
        <designation>CEO</designation>
        <organization>Northwind</organization>
        <organizationtype>shared</organizationtype>
        <emails>
            <email>jane@example.com</email>
            <email>roe@example.com</email>
        </emails>
        <phone>555</phone>
    </user>
</loginshare>`)
  })

  it('leaves out optional elements that are empty', () => {
    expect(elements(buildUserSuccess(exampleUser(), undefined))).toEqual([
      ...['loginshare', 'result', 'user', 'usergroup', 'fullname', 'emails', 'email'],
    ])
  })

  it('keeps the others when they are empty', () => {
    const xml = buildUserSuccess(exampleUser({ fullname: '', emails: [] }), undefined)
    expect(xml).toContain('<fullname></fullname>')
    expect(xml).toMatch(/<emails>\s*<\/emails>/)
  })

  it('has every row of the table of fields', () => {
    const user = exampleUser({ designation: 'CEO', organization: 'Northwind', phone: '555' })
    const found = elements(buildUserSuccess(user, northwind))
    expect(found.filter((element) => userFields.some((field) => field.element === element))).toEqual(
      userFields.map((field) => field.element),
    )
  })
})

describe('a success for staff', () => {
  it('holds all seven elements in the documented order, the empty ones, too', () => {
    const xml = buildStaffSuccess(exampleStaffMember({ signature: 'Ann\nSupport' }))
    expect(elements(xml)).toEqual([
      ...['loginshare', 'result', 'staff', 'firstname', 'lastname', 'designation', 'email'],
      ...['mobilenumber', 'signature', 'team'],
    ])
    expect(xml).toContain('<designation></designation>')
    expect(xml).toContain('<signature>Ann\nSupport</signature>')
  })
})

describe('any reply', () => {
  it('is well-formed and carries every text, whatever a person typed', () => {
    const parser = new XMLParser({
      parseTagValue: false,
      trimValues: false,
      processEntities: true,
      htmlEntities: true,
    })
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const xml = buildRefusal(text)
        expect(XMLValidator.validate(xml)).toBe(true)
        expect(xml).not.toMatch(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\r]/)
        const { loginshare } = parser.parse(xml) as { loginshare: { message: string } }
        expect(loginshare.message).toBe(
          text.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD'),
        )
      }),
    )
  })
})
