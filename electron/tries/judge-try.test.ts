import { expect, it } from 'vitest'
import { read } from '../../shared/loginshare/verdict.ts'
import { loadLibxml2 } from '../verdict/libxml2.ts'
import { startWorkbench } from '../workbench.test-data.ts'
import { judgeOf } from './judge-try.ts'

const parse = await loadLibxml2()

/** A script elsewhere that repeats the password: what judges its reply, and the helpdesk that keeps what comes of it. */
async function repeating(username: string, password: string, email: string) {
  const { session } = (await startWorkbench()).workbench
  const xml =
    `<r><result>1</result><user><usergroup>VIP</usergroup><fullname>Ann ${password}</fullname>` +
    `<organization>${password} Ltd</organization><emails><email>${email}</email></emails></user></r>`
  const reading = () => read(Buffer.from(xml), parse)
  const judge = () => judgeOf(session, false, password)(reading(), { kind: 'user', username })
  return { judge, helpdesk: session.helpdesk }
}

it('A password that the script repeats is in no account and no organization that is kept', async () => {
  const { judge, helpdesk } = await repeating('ann', 's3cret', 'ann@example.com')
  expect(judge()).toMatchObject({ ok: true, account: { new: true, fullname: 'Ann s3cret' } })
  expect(JSON.stringify(helpdesk.memory)).not.toContain('s3cret')
  expect(helpdesk.memory.accounts).toMatchObject([{ fullname: 'Ann [masked]', emails: ['ann@example.com'] }])
  expect(judge()).toMatchObject({ ok: true, account: { new: false, index: 0 } })
})

it('One that the username holds, which is shown in any case, keeps no account from being found again', async () => {
  const { judge } = await repeating('test', 'test', 'test@example.com')
  expect(judge()).toMatchObject({ ok: true, account: { new: true } })
  expect(judge()).toMatchObject({ ok: true, account: { new: false } })
})
