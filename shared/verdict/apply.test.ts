import { describe, expect, it } from 'vitest'
import { loadLibxml2 } from '../../electron/verdict/libxml2.ts'
import { apply } from './apply.ts'
import { emptyHelpdesk, helpdeskSchema, type Helpdesk, type Login } from './helpdesk.ts'
import { read } from './read.ts'

const parse = await loadLibxml2()

const known = helpdeskSchema.parse({
  ...emptyHelpdesk,
  userGroups: ['Registered', 'VIP'],
  teams: ['Support', 'Administrators'],
  administratorTeams: ['Administrators'],
  organizations: [{ name: 'Initech' }, { name: 'Smith & Sons', type: 'shared' }],
  accounts: [
    {
      usergroup: 'Registered',
      fullname: 'Old Name',
      designation: 'Clerk',
      phone: '1',
      emails: ['old@example.com'],
    },
    { usergroup: 'VIP', fullname: 'Other', emails: ['other@example.com'] },
  ],
  staff: [{ username: 'ann', team: 'Support', firstname: 'Ann', designation: 'Chief' }],
})

function judge(inside: string, login: Partial<Login> = {}, helpdesk: Partial<Helpdesk> = {}) {
  const reading = read(Buffer.from(`<loginshare><result>1</result>${inside}</loginshare>`), parse)
  return apply(reading, { kind: 'user', username: 'jdoe', ...login }, { ...known, ...helpdesk })
}

function user(fields: Record<string, string>, ...emails: string[]): string {
  const all = { usergroup: 'Registered', fullname: 'John Doe', ...fields }
  const elements = Object.entries(all).map(([name, text]) => `<${name}>${text}</${name}>`)
  return `<user>${elements.join('')}<emails>${emails.map((email) => `<email>${email}</email>`).join('')}</emails></user>`
}

function staff(fields: Record<string, string> = {}): string {
  const all = { firstname: 'Ann', lastname: '', designation: 'Agent', email: 'ann@example.com', ...fields }
  const rest = { mobilenumber: '1', signature: '', team: 'Support', ...fields }
  return `<staff>${Object.entries({ ...all, ...rest })
    .map(([name, text]) => `<${name}>${text}</${name}>`)
    .join('')}</staff>`
}

describe('The verdict on a user', () => {
  it('says why, step by step', () => {
    const { reasons } = judge(user({ organization: 'Acme' }, 'nobody', 'New@example.com'))
    expect(reasons).toEqual([
      '`result` is `1`; PHP reads 1.',
      'Not valid, so skipped: `nobody`.',
      'Valid e-mail: new@example.com.',
      'The organization `Acme` is not there yet; it is created now, as restricted.',
      'No account has new@example.com.',
      'A new account is created for `John Doe` in the group `Registered`.',
    ])
  })

  it('names what is missing', () => {
    expect(judge('<user><usergroup>VIP</usergroup></user>')).toMatchObject({
      error: 'Invalid data provided: 5',
      reasons: ['`result` is `1`; PHP reads 1.', '`fullname` and `emails` are missing in `user`, so: 5.'],
    })
  })

  it.each([
    ['the elements', '<user><usergroup>VIP</usergroup></user>', ['fullname', 'emails']],
    ['the person', '<staff/>', ['user']],
    ['the address', user({}), ['email']],
    ['nothing where an address is not valid', user({}, 'nobody'), []],
    ['nothing where all is there', user({}, 'new@example.com'), []],
  ])('lists what is missing: %s', (_, inside, missing) => {
    expect(judge(inside)).toMatchObject({ result: 1, line: null, missing })
  })

  it('names the first line that is no XML, or the result that is not there', () => {
    const verdictOn = (reply: string) =>
      apply(read(Buffer.from(reply), parse), { kind: 'user', username: '' }, known)
    expect(verdictOn('<a>\n<result>1</result>\n&nbsp;\n&</a>')).toMatchObject({
      result: null,
      line: 3,
      missing: [],
    })
    expect(verdictOn('<a>\n</a>')).toMatchObject({ result: null, line: null, missing: ['result'] })
    expect(verdictOn(' ')).toMatchObject({ result: null, line: null, missing: [] })
  })

  it('tells what has changed in an account that was there, field by field', () => {
    const verdict = judge(user({ phone: '2', designation: '0' }, 'old@example.com', 'new@example.com'))
    expect(verdict.changes).toEqual([
      { field: 'fullname', before: 'Old Name', after: 'John Doe' },
      { field: 'phone', before: '1', after: '2' },
      { field: 'emails', before: ['old@example.com'], after: ['old@example.com', 'new@example.com'] },
    ])
    expect(verdict.account).toMatchObject({ new: false, index: 0, designation: 'Clerk' })
  })

  it('lets the last address win where two people share a reply, and moves no address', () => {
    const verdict = judge(user({}, 'old@example.com', 'other@example.com'))
    expect(verdict.account).toMatchObject({ index: 1, fullname: 'John Doe', emails: ['other@example.com'] })
    expect(verdict.reasons).toContain(
      'Of another account: old@example.com. Of all addresses, the last that has an account wins.',
    )
  })

  it('shows of a long list how many more there are', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `new${String(index)}@example.com`)
    const { account, reasons } = judge(user({}, 'old@example.com', ...many))
    expect(account?.emails).toHaveLength(20_001)
    expect(reasons).toContainEqual(
      expect.stringMatching(/^Added to the account: new0@example.com, .* and 19990 more\.$/),
    )
  })

  it('leaves an organization behind that it has created, though the person is refused', () => {
    const fields = { usergroup: 'Nope', organization: 'Acme', organizationtype: 'SHARED' }
    expect(judge(user(fields, 'new@example.com'))).toMatchObject({
      ok: false,
      error: 'Invalid data provided: Invalid Group',
      organizations: [{ name: 'Acme', type: 'shared' }],
      changes: [],
    })
  })

  it('has added addresses by the time that a blank name ends in an exception', () => {
    expect(judge(user({ fullname: ' ' }, 'old@example.com', 'new@example.com'))).toMatchObject({
      exception: true,
      changes: [{ field: 'emails', after: ['old@example.com', 'new@example.com'] }],
    })
  })

  it.each([
    ['initech', 'Initech'],
    ['%sons', 'Smith & Sons'],
    ['%', 'Initech'],
    ['Ini_ech', 'Initech'],
    ['Initech ', undefined],
  ])('finds the organization %j as SQL’s LIKE does', (organization, found) => {
    const { account, organizations } = judge(user({ organization }, 'new@example.com'))
    expect(account?.organization).toBe(found ?? organization)
    expect(organizations).toHaveLength(found === undefined ? 1 : 0)
  })

  it('says what depends on the database, and can be told otherwise', () => {
    const reply = user({ usergroup: 'vïp ' }, 'new@example.com')
    const loosely = judge(reply)
    expect(loosely.account?.usergroup).toBe('VIP')
    expect(loosely.depends.map(({ on }) => on)).toContain('how the database compares titles')
    expect(judge(reply, {}, { comparesTitles: 'exactly' })).toMatchObject({
      error: 'Invalid data provided: Invalid Group',
      depends: [
        { on: 'how the database compares titles', assumed: 'Titles are the same only letter for letter.' },
      ],
    })
  })

  it('says of a refusal that the lock-out depends on its words', () => {
    const reading = read(Buffer.from('<a><result>0</result><message>No</message></a>'), parse)
    expect(apply(reading, { kind: 'user', username: '' }, known).depends).toMatchObject([
      { on: 'the lock-out after failed logins' },
    ])
  })

  it('says which texts are longer than the database has room for', () => {
    const { depends } = judge(user({ phone: '1'.repeat(26) }, 'new@example.com'))
    expect(depends.map(({ on }) => on)).toContain('what the database does with a longer phone')
  })
})

describe('The verdict on a staff member', () => {
  const asAnn = { kind: 'staff', username: 'ANN' } as const

  it('finds the account by the posted username, and lets it keep its team and what it has', () => {
    const { staffAccount, changes } = judge(staff({ team: 'Nope', designation: 'Agent' }), asAnn)
    expect(staffAccount).toMatchObject({
      new: false,
      index: 0,
      team: 'Support',
      designation: 'Chief',
      mobilenumber: '1',
    })
    expect(changes.map(({ field }) => field)).not.toContain('team')
  })

  it('makes another account of another way to write the username', () => {
    const login = { kind: 'staff', username: 'ann@corp.example' } as const
    expect(judge(staff(), login).staffAccount).toMatchObject({
      new: true,
      index: 1,
      username: 'ann@corp.example',
    })
  })

  it('asks for an administrators’ team in the Admin CP, of a known account for its own', () => {
    const admin = { interface: 'admin' }
    expect(judge(staff({ team: 'Administrators' }), { ...asAnn, ...admin })).toMatchObject({
      error: 'Staff Group is not Admin',
      depends: [{ on: 'how the database compares titles' }, { on: 'the helpdesk’s own staff passwords' }],
    })
    const login = { kind: 'staff', username: 'new', ...admin } as const
    expect(judge(staff({ team: 'Administrators' }), login).ok).toBe(true)
  })

  it.each(['firstname', 'email'])('ends in an exception when %s is empty', (element) => {
    expect(judge(staff({ [element]: '' }), { kind: 'staff' })).toMatchObject({
      ok: false,
      error: '',
      exception: true,
    })
  })
})
