import { describe, expect, it } from 'vitest'
import { recordedReplies } from '../../../e2e/recorded-replies.ts'
import type { Verdict } from '../../../shared/loginshare/verdict.ts'
import { call, login, startWorkbench } from '../../workbench.test-data.ts'

type Control = Awaited<ReturnType<typeof startWorkbench>>['control']

async function judge(control: Control, input: object): Promise<Verdict> {
  const response = await call(control, 'POST', '/api/v1/verdict', input)
  expect(response.status).toBe(200)
  return (await response.json()) as Verdict
}

const success = btoa(
  '<loginshare><result>1</result><user><usergroup>vip</usergroup><fullname>Jane</fullname>' +
    '<organization>Smith &amp; Sons</organization><emails><email>Jane@Example.com</email></emails></user></loginshare>',
)

describe('POST /verdict', () => {
  it('tells of every recorded reply what the helpdesk’s own code decided', async () => {
    const { control } = await startWorkbench()
    for (const { id, told, body, helpdesk, ...login } of recordedReplies) {
      const { accounts, staff, userGroups, teams, administratorTeams } = helpdesk
      const verdict = await judge(control, {
        ...login,
        body: Buffer.from(body).toString('base64'),
        helpdesk: { accounts, staff, userGroups, teams, administratorTeams },
      })
      const { ok, error, exception, log, organizations, account } = verdict
      expect({ id, ok, error, exception, log, organizations, account }).toEqual({ id, ...told })
    }
  })

  it('takes groups and teams from the directory, and nobody for known, where nothing is said', async () => {
    const { control } = await startWorkbench()
    expect(await judge(control, { kind: 'user', body: success })).toMatchObject({
      ok: true,
      organizations: [{ name: 'Smith & Sons', type: 'restricted' }],
      account: { new: true, index: 0, usergroup: 'VIP', emails: ['jane@example.com'] },
    })
    const none = { userGroups: [] }
    expect(await judge(control, { kind: 'user', body: success, helpdesk: none })).toMatchObject({
      error: 'Invalid data provided: Invalid Group',
    })
  })

  it('knows, where it is asked to, all that logins have left in the helpdesk', async () => {
    const { control, endpoint } = await startWorkbench()
    await login(endpoint, { username: 'jane.roe' })
    const known = await judge(control, {
      kind: 'user',
      body: btoa(atob(success).replace('Jane@Example', 'jane.roe@example')),
      helpdesk: 'known',
    })
    expect(known).toMatchObject({ organizations: [], account: { new: false, fullname: 'Jane' } })
    const { items } = (await (await call(control, 'GET', '/api/v1/helpdesk/accounts')).json()) as {
      items: unknown[]
    }
    expect(items).toMatchObject([{ fullname: 'Jane Roe' }])
  })

  it('says what was assumed, and lets it be set', async () => {
    const { control } = await startWorkbench()
    const { depends } = await judge(control, { kind: 'user', body: success })
    expect(depends.map(({ on }) => on)).toContain('how the database compares titles')
    const exactly = { comparesTitles: 'exactly' }
    expect(await judge(control, { kind: 'user', body: success, helpdesk: exactly })).toMatchObject({
      error: 'Invalid data provided: Invalid Group',
    })
  })

  it('names the line that is no XML, and the elements that are missing', async () => {
    const { control } = await startWorkbench()
    const broken = btoa('<a>\n<result>1</result>\n<user>&nbsp;</user></a>')
    expect(await judge(control, { kind: 'user', body: broken })).toMatchObject({ line: 3, missing: [] })
    const short = btoa('<a><result>1</result><staff><firstname/></staff></a>')
    const { line, missing, result } = await judge(control, { kind: 'staff', body: short })
    expect({ line, result, missing: missing.slice(0, 2) }).toEqual({
      line: null,
      result: 1,
      missing: ['lastname', 'designation'],
    })
  })

  it('takes a reply as large as a helpdesk does', async () => {
    const { control } = await startWorkbench()
    const large = (size: number) =>
      Buffer.from(`<r><result>0</result><message>${'x'.repeat(size)}</message></r>`).toString('base64')
    const { error } = await judge(control, { kind: 'user', body: large(9_000_000) })
    expect(error?.length).toBe(9_000_000)
    const tooLarge = { kind: 'user', body: large(17 * 1024 * 1024) }
    expect((await call(control, 'POST', '/api/v1/verdict', tooLarge)).status).toBe(422)
  })

  it.each([
    ['body', { body: '<a/>' }],
    ['helpdesk', { helpdesk: 'all' }],
    ['helpdesk.userGroup', { helpdesk: { userGroup: [] } }],
    ['helpdesk.organizations[0].type', { helpdesk: { organizations: [{ name: 'A', type: 'public' }] } }],
    ['helpdesk.staff[0].username', { helpdesk: { staff: [{ team: 'Staff' }] } }],
  ])('refuses what it cannot read, naming the field: %s', async (field, input) => {
    const { control } = await startWorkbench()
    const response = await call(control, 'POST', '/api/v1/verdict', { kind: 'user', ...input })
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ data: { fields: [{ field }] } })
  })
})
