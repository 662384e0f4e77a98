import fc from 'fast-check'
import { emptyHelpdesk, type Helpdesk } from '../../shared/loginshare/verdict.ts'
import type { Judged } from './judge.ts'

/** One of these, the first ones more often. */
const often = <Value>(first: Value, ...others: Value[]) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant(first) },
    { weight: 4, arbitrary: fc.constantFrom(first, ...others) },
  )

const groups = ['Registered', 'VIP', 'Café']
const addresses = [
  'john.doe@example.com',
  'other@example.com',
  'new@example.com',
  'a@b.example',
  'x+y@mail.example.org',
]

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
interface Element {
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

/** One kind of reply: what is meant by it before it is broken in some way. */
interface Meant {
  children: Element[]
}

const person = (kind: Judged['kind'], children: fc.Arbitrary<Element[]>) =>
  shaken(children).map((all) => element(kind, all))

const message = fc.oneof(
  fc.constantFrom('Invalid Username or Password', '', ' ', 'Nein & “nein”', 'x<b>y</b>'),
  name,
)

/** Replies by what they are meant to end in, so that each outcome is seen often enough. */
function meant(kind: Judged['kind']): fc.Arbitrary<Meant> {
  const good = kind === 'user' ? userChildren(email, knownGroup) : staffChildren(knownTeam)
  const said = (result: fc.Arbitrary<string>, who: fc.Arbitrary<Element>) =>
    shaken(fc.tuple(result, who).map(([text, whom]) => [element('result', text), whom])).map((children) => ({
      children,
    }))
  const short = good
    .chain((all) => fc.subarray(all, { maxLength: all.length - 1 }))
    .map((some) => element(kind, some))
  const unknown = kind === 'user' ? userChildren(email, unknownGroup) : staffChildren(unknownGroup)
  const refusal = shaken(
    fc.tuple(results.no, message).map(([text, why]) => [element('result', text), element('message', why)]),
  ).map((children) => ({ children }))
  return fc.oneof(
    { weight: 7, arbitrary: said(results.yes, person(kind, good)) },
    { weight: 3, arbitrary: refusal },
    { weight: 1, arbitrary: said(results.other, person(kind, good)) },
    { weight: 2, arbitrary: said(results.yes, short) },
    {
      weight: kind === 'user' ? 3 : 0,
      arbitrary: said(results.yes, person(kind, userChildren(noEmail, knownGroup))),
    },
    { weight: 3, arbitrary: said(results.yes, person(kind, unknown)) },
  )
}

/** Ways to write a text; which of them is drawn for each text anew. */
const writers: ((text: string) => string)[] = [
  escaped,
  escaped,
  escaped,
  escaped,
  (text) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`,
  (text) => Array.from(text, (sign) => `&#${String(sign.codePointAt(0))};`).join(''),
  (text) => Array.from(text, (sign) => `&#x${sign.codePointAt(0)?.toString(16) ?? ''};`).join(''),
  (text) => `${escaped(text)}<!-- &c; -->`,
  (text) => `${escaped(text.slice(0, 1))}<b>inner</b>${escaped(text.slice(1))}`,
  (text) => `<?pi 1?>${escaped(text)}`,
  (text) => `<![CDATA[]]>${escaped(text)}`,
  (text) => `&e;${escaped(text)}`,
]

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** What stands around the elements. */
const layout = fc.record({
  declaration: often(
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '',
    "<?xml version='1.0'?>",
    '<?xml version="1.0" standalone="yes" ?>',
    '\n\n  <?xml version="1.0" encoding="utf-8"?>',
    '\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n',
    '\uFEFF',
    '<?xml version="1.1" encoding="UTF-8"?>',
  ),
  doctype: often(
    '',
    '<!DOCTYPE loginshare [<!ENTITY e ""><!ENTITY f "x<i>y</i>z">]>',
    '<!DOCTYPE loginshare [<!ENTITY f "1"><!ENTITY e "&f;">]>',
    '<!DOCTYPE loginshare [<!ENTITY e "<result>1</result>">]>',
  ),
  open: often(
    'loginshare',
    'response',
    'loginshare xmlns="urn:x"',
    'p:loginshare xmlns:p="urn:x"',
    'loginshare a="1" b=\'2\'',
    'loginshare xmlns:a=""',
    'q:loginshare',
  ),
  between: often(
    '',
    '\n    ',
    '\t',
    '<!-- between -->',
    'text',
    '\r\n',
    '<p:result xmlns:p="urn:x">1</p:result>',
    '<q:user>x</q:user>',
    '<?result 1?>',
    '<Result>1</Result>',
  ),
  after: often('', '\n', '<!-- after -->', '<?pi after?>', ' \n\t\0\u000b', '<!-- 1 --><?a b?>\n'),
  writers: fc.infiniteStream(fc.nat({ max: writers.length * 3 })),
})

type Layout = typeof layout extends fc.Arbitrary<infer Value> ? Value : never

/** Most texts are just escaped; entities are used only where they are declared. */
function writerOf({ writers: drawn, doctype }: Layout): (text: string) => string {
  return (text) => {
    const { value } = drawn.next()
    const writer = writers[value] ?? escaped
    return doctype === '' && value === writers.length - 1 ? escaped(text) : writer(text)
  }
}

function write({ children }: Meant, plan: Layout): string {
  const text = writerOf(plan)
  const inside = (all: readonly Element[]): string =>
    all
      .map(({ name: tag, content }) => {
        if (content === '' || content.length === 0) return `<${tag}/>`
        return `<${tag}>${typeof content === 'string' ? text(content) : inside(content)}</${tag}>`
      })
      .join(plan.between)
  const [tag = ''] = plan.open.split(' ')
  return `${plan.declaration}${plan.doctype}<${plan.open}>${inside(children)}</${tag}>${plan.after}`
}

/** Texts that XML forbids or that a script gets wrong: put into a reply, they break it or not. */
const spoilers = [
  '&',
  '&nbsp;',
  '<',
  '>',
  ']]>',
  '\u0001',
  '&#1;',
  '\uFFFE',
  '<b>',
  '</user>',
  '<br>',
  '&amp',
  '"',
  '--',
  '<!--',
  '&e;',
  '<a b=c>',
  '<a b="1" b="2"/>',
  '\0',
  '<?xml?>',
  '%',
  '<!DOCTYPE x>',
]

/** What happens to the bytes on their way. */
const harm: fc.Arbitrary<(reply: string) => Uint8Array> = fc.oneof(
  { weight: 20, arbitrary: fc.constant(utf8) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('Warning: mysql_connect() in auth.php\n', '<br />', ' \n', '0', 'x')
      .map((before) => (reply: string) => utf8(before + reply)),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('x', '<a/>', '\n<!-- x --', '0', '&')
      .map((end) => (reply: string) => utf8(reply + end)),
  },
  {
    weight: 1,
    arbitrary: fc
      .double({ min: 0, max: 1, noNaN: true })
      .map((part) => (reply: string) => cutOff(utf8(reply), part)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...spoilers), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([spoiler, part]) => (reply: string) => {
        const at = Math.floor(reply.length * part)
        return utf8(reply.slice(0, at) + spoiler + reply.slice(at))
      }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.nat(255), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([byte, part]) => (reply: string) => {
        const bytes = utf8(reply)
        bytes[Math.floor((bytes.length - 1) * part)] = byte
        return bytes
      }),
  },
  {
    weight: 1,
    arbitrary: fc.constant((reply: string) =>
      Buffer.from(reply.replaceAll(/encoding="UTF-8"/g, 'encoding="ISO-8859-1"'), 'latin1'),
    ),
  },
  { weight: 1, arbitrary: fc.constant((reply: string) => Buffer.from(reply, 'latin1')) },
  {
    weight: 1,
    arbitrary: fc.constant((reply: string) =>
      Buffer.from(`\uFEFF${reply.replaceAll(/encoding="UTF-8"/g, 'encoding="UTF-16"')}`, 'utf16le'),
    ),
  },
)

function utf8(text: string): Uint8Array {
  return Buffer.from(text)
}

function cutOff(bytes: Uint8Array, part: number): Uint8Array {
  return bytes.subarray(0, Math.floor(bytes.length * part))
}

/** Bytes in which there is nothing to read. */
const nothing = fc.constantFrom('', '', '', '0').map(utf8)

/** No reply at all, but what a web server or a script sends instead. */
const noReply = fc
  .constantFrom(
    ' ',
    '\0',
    '00',
    '{"result":1}',
    '<html><body>502</body></html>',
    'OK',
    '<loginshare/>',
    '<result>1</result>',
  )
  .map(utf8)

const account = fc.record({
  usergroup: fc.constantFrom(...groups),
  fullname: fc.constantFrom('Old Name', 'Other Person'),
  designation: fc.constantFrom('', 'Old'),
  phone: fc.constantFrom('', '1'),
  emails: fc.subarray([...addresses, 'UPPER@example.com'], { maxLength: 2 }),
  organization: fc.constantFrom(null, 'Initech'),
})

const helpdesk: fc.Arbitrary<Helpdesk> = fc
  .record({
    organizations: fc.subarray([
      { name: 'Initech', type: 'restricted' as const },
      { name: 'Smith & Sons', type: 'shared' as const },
      { name: 'Café Zürich', type: 'shared' as const },
    ]),
    accounts: fc.array(account, { maxLength: 3 }),
    staff: fc.subarray([
      { username: 'JDoe', team: 'Staff' },
      { username: 'root', team: 'Administrator' },
      { username: 'other', team: 'Staff' },
    ]),
  })
  .map(({ staff, ...known }) => ({
    ...emptyHelpdesk,
    userGroups: groups,
    teams: ['Staff', 'Administrator'],
    administratorTeams: ['Administrator'],
    ...known,
    staff: staff.map((one) => ({ ...blankStaff, ...one })),
  }))

const blankStaff = {
  firstname: '',
  lastname: '',
  designation: '',
  email: '',
  mobilenumber: '',
  signature: '',
}

/** Padding that makes a few replies large. */
const padding = fc.oneof(
  { weight: 200, arbitrary: fc.constant('') },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('p', '<x/>', ' ', '&amp;', 'é', '<!-- c -->', '<email>nobody</email>'),
        fc.integer({ min: 1000, max: 1_000_000 }),
      )
      .map(([piece, size]) => piece.repeat(size / piece.length)),
  },
)

const reply = fc.constantFrom<Judged['kind']>('user', 'user', 'user', 'staff').chain((kind) =>
  fc
    .record({
      username: fc.constantFrom('jdoe', 'jdoe', 'root', 'someone'),
      interface:
        kind === 'staff' ? fc.constantFrom(undefined, 'staff', 'admin', 'winapp') : fc.constant(undefined),
      helpdesk,
      body: fc.oneof(
        { weight: 2, arbitrary: nothing },
        { weight: 1, arbitrary: noReply },
        {
          weight: 25,
          arbitrary: fc
            .record({ meant: meant(kind), layout, harm, padding })
            .map((parts) =>
              parts.harm(
                write(parts.meant, { ...parts.layout, between: parts.layout.between + parts.padding }),
              ),
            ),
        },
      ),
    })
    .map((made): Judged => ({ ...made, kind })),
)

/** Replies of every sort, up to about 1 MB, and what the helpdesk knew; the same for the same seed. */
export function generateReplies(count: number, seed: number): Judged[] {
  return fc.sample(reply, { numRuns: count, seed })
}
