import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { loadLibxml2 } from '../../../electron/verdict/libxml2.ts'
import { apply } from '../../verdict/apply.ts'
import { emptyHelpdesk } from '../../verdict/helpdesk.ts'
import { read } from '../../verdict/read.ts'
import { received } from '../../verdict/received.ts'
import { after } from '../scenario.test-data.ts'
import { explainStep, stepSchema } from '../steps.ts'
import { xmlHarms } from './break-xml.ts'

const parse = await loadLibxml2()
const helpdesk = { ...emptyHelpdesk, userGroups: ['Registered'] }

function broken(step: object): Buffer {
  return Buffer.from(received(after([{ type: 'break xml', ...step }]).wire).bytes)
}

function loggedIn(bytes: Uint8Array): boolean {
  return apply(read(bytes, parse), { kind: 'user', username: 'jane.roe' }, helpdesk).ok
}

const usual = received(after([]).wire).bytes

describe('The XML is broken with', () => {
  // What the protocol's document says is fine all the same is named here.
  const fine = ['blank lines', 'byte order mark', 'a megabyte']

  it.each(xmlHarms.map((how) => [how, fine.includes(how)] as const))('%s; logged in: %s', (how, ok) => {
    const bytes = broken({ how })
    expect(bytes.equals(usual)).toBe(false)
    expect(loggedIn(bytes)).toBe(ok)
  })

  it('what is named, in the element that is named', () => {
    const text = (how: string, element?: string) => broken({ how, element }).toString('latin1')
    expect(text('bare ampersand', 'usergroup')).toContain('<usergroup>Registered & Co</usergroup>')
    expect(text('control character')).toContain('<fullname>Jane Roe\x01</fullname>')
    expect(text('undefined entity', 'email')).toContain('<email>jane.roe@example.com&nbsp;</email>')
    expect(text('latin-1')).toContain('<fullname>Jane Roe n\xe9</fullname>')
    expect(text('misprinted declaration')).toContain('<?xml version="1.0"encoding="UTF-8"?>')
    expect(text('mis-nested')).toMatch(/<\/loginshare>\s*<\/user>$/)
    expect(text('php warning')).toMatch(/^<br \/>\n<b>Warning<\/b>: {2}ldap_bind/)
    expect(text('html page')).toMatch(/^<!DOCTYPE html>/)
    expect(text('byte order mark')).toMatch(/^\xef\xbb\xbf<\?xml/)
  })

  it('the & of a text that has one, unescaped', () => {
    const steps = [
      { type: 'break xml', how: 'bare ampersand', element: 'organization' },
      { type: 'change', element: 'organization', text: 'Smith & Sons' },
    ]
    const bytes = Buffer.from(received(after(steps).wire).bytes)
    expect(bytes.toString()).toContain('<organization>Smith & Sons</organization>')
  })

  it('a cut at a byte or at a percentage', () => {
    expect(broken({ how: 'cut', amount: 50 })).toHaveLength(Math.floor(usual.length / 2))
    expect(broken({ how: 'cut', amount: 7, unit: 'bytes' }).toString()).toBe('<?xml v')
  })

  it('real gzip, and a megabyte to the byte', () => {
    expect(gunzipSync(broken({ how: 'gzip' })).equals(usual)).toBe(true)
    const large = after([
      { type: 'break xml', how: 'a megabyte' },
      { type: 'break xml', how: 'gzip' },
    ])
    expect(gunzipSync(received(large.wire).bytes)).toHaveLength(1024 * 1024)
  })

  it('a refusal, too: its message is what is harmed', () => {
    const steps = [
      { type: 'break xml', how: 'control character' },
      { type: 'reject', message: 'No' },
    ]
    expect(Buffer.from(received(after(steps).wire).bytes).toString()).toContain('<message>No\x01</message>')
  })
})

it('It is explained', () => {
  const explained = (step: object) => explainStep(stepSchema.parse({ type: 'break xml', ...step }))
  expect(explained({ how: 'cut' })).toBe('break the XML: cut after 50 %')
  expect(explained({ how: 'bare ampersand', element: 'organization' })).toBe(
    'break the XML: an unescaped & in “organization”',
  )
})
