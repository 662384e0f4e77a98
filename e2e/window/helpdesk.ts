import { logIn, type Login, type Verdict } from '../php/helpdesk.ts'

/** One login through the helpdesk's own client; the person's address is 203.0.113.7. */
export async function helpdeskLogsIn(
  url: string,
  username: string,
  password: string,
  more: Pick<Login, 'kind' | 'interface'> = {},
): Promise<Verdict> {
  const [verdict] = await logIn([{ url, username, password, ipaddress: '203.0.113.7', ...more }])
  if (verdict === undefined) throw new Error('PHP gave no verdict.')
  return verdict
}
