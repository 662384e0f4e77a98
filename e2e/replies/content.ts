import fc from 'fast-check'
import type { Kind } from '../../shared/loginshare/attempt.ts'
import { addresses } from './knowledge.ts'
import { often } from './often.ts'

/** E-mail addresses are the clear-cut ones: what else is valid depends on a helpdesk's version. */
const email = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...addresses, 'John.DOE@Example.COM', 'OTHER@example.com') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      'nobody',
      'not an email',
      ' a@b.example',
      'a@b.example ',
      'a@',
      '@b.example',
    ),
  },
)
const noEmail = fc.constantFrom('', 'nobody', 'not an email', ' a@b.example', '@b.example')

const name = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('John Doe', 'Ann Lee', 'Zoë & "Sons" <x>', '0', '😀 漢字', 'O’Brien', '1'),
  },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '\n\t', '\u00a0', ']]>', '-->', '%', '_') },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.constantFrom('long ', '&', 'é').map((text) => text.repeat(300)) },
)

/** What `result` says: the four ways in which it counts, as PHP casts it. */
const results = {
  yes: often('1', ' 1 ', '01', '1abc', '1.9', '1e0', '+1', '\n1\n', '1.', '0.1e1', '1 0', '00001'),
  no: often('0', '', 'true', 'yes', '0.9', '-0.5', '1e-1', '٠', '.', '-', '0x1', '1e999', 'e1'),
  other: often('2', '-1', '1e3', '10', '3abc', '99999999999999999999', '-1.5'),
}

/** A node of a reply that is to be written. */
export interface Element {
  name: string
  content: string | Element[]
}

const element = (name: string, content: string | Element[]): Element => ({ name, content })

/** Children, now and then out of order, twice, or with one missing. */
function shaken(children: fc.Arbitrary<Element[]>): fc.Arbitrary<Element[]> {
  const strange = children.chain((all) =>
    fc.oneof(
      fc.shuffledSubarray(all, { minLength: all.length }),
      fc.shuffledSubarray(all, { minLength: Math.max(0, all.length - 1) }),
      fc.shuffledSubarray(all).map((some) => [...all, ...some]),
    ),
  )
  return fc.oneof({ weight: 8, arbitrary: children }, { weight: 1, arbitrary: strange })
}

const organization = often(
  '',
  'Kayako, Inc.',
  'Smith & Sons',
  'smith & sons',
  'CAFÉ ZÜRICH',
  'Init%',
  'In_tech',
  '%',
  '0',
  'Initech ',
  'a\\%b',
  ' ',
)

const userChildren = (mails: fc.Arbitrary<string>, group: fc.Arbitrary<string>) =>
  fc
    .record({
      group,
      name,
      designation: often('', '0', 'CEO', ' ', 'Chef & Cook'),
      organization,
      type: often('restricted', 'shared', 'Shared', 'SHARED', ' shared', ''),
      mails: fc.array(mails, { minLength: 1, maxLength: 4 }),
      phone: often('', '0', '123-456', '00', '+1 555'),
    })
    .map((user) => [
      element('usergroup', user.group),
      element('fullname', user.name),
      element('designation', user.designation),
      element('organization', user.organization),
      element('organizationtype', user.type),
      element(
        'emails',
        user.mails.map((mail) => element('email', mail)),
      ),
      element('phone', user.phone),
    ])

const staffChildren = (team: fc.Arbitrary<string>) =>
  fc
    .record({
      first: often('Ann', '', '0', 'Zoë'),
      email: often('ann@example.com', '', '0', 'nobody'),
      team,
      text: name,
    })
    .map((member) => [
      element('firstname', member.first),
      element('lastname', member.text),
      element('designation', 'Agent'),
      element('email', member.email),
      element('mobilenumber', '1'),
      element('signature', member.text),
      element('team', member.team),
    ])

const knownGroup = often('Registered', 'VIP', 'vip', 'Registered  ', 'CAFE', 'café ')
const unknownGroup = fc.constantFrom('Nope', '', 'Guest', ' VIP', 'VIP.', 'Regis')
const knownTeam = often('Staff', 'Administrator', 'staff ', 'ADMINISTRATOR')

const person = (kind: Kind, children: fc.Arbitrary<Element[]>) =>
  shaken(children).map((all) => element(kind, all))

const message = fc.oneof(
  fc.constantFrom('Invalid Username or Password', '', ' ', 'Nein & “nein”', 'x<b>y</b>'),
  name,
)

/** Replies by what they are meant to end in, so that each outcome is seen often enough. */
export function meant(kind: Kind): fc.Arbitrary<Element[]> {
  const good = kind === 'user' ? userChildren(email, knownGroup) : staffChildren(knownTeam)
  const said = (result: fc.Arbitrary<string>, who: fc.Arbitrary<Element>) =>
    shaken(fc.tuple(result, who).map(([text, whom]) => [element('result', text), whom]))
  const short = good
    .chain((all) => fc.subarray(all, { maxLength: all.length - 1 }))
    .map((some) => element(kind, some))
  const unknown = kind === 'user' ? userChildren(email, unknownGroup) : staffChildren(unknownGroup)
  const refusal = shaken(
    fc.tuple(results.no, message).map(([text, why]) => [element('result', text), element('message', why)]),
  )
  return fc.oneof(
    { weight: 7, arbitrary: said(results.yes, person(kind, good)) },
    { weight: 4, arbitrary: refusal },
    { weight: 1, arbitrary: said(results.other, person(kind, good)) },
    { weight: 2, arbitrary: said(results.yes, short) },
    {
      weight: kind === 'user' ? 3 : 0,
      arbitrary: said(results.yes, person(kind, userChildren(noEmail, knownGroup))),
    },
    { weight: 4, arbitrary: said(results.yes, person(kind, unknown)) },
  )
}
