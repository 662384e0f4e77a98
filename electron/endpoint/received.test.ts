import { expect, it } from 'vitest'
import { send } from '../../e2e/raw-http.ts'
import { readAttempt, type Kind } from '../../shared/loginshare/attempt.ts'
import { readPost } from '../../shared/loginshare/post.ts'
import { received } from '../../shared/loginshare/verdict.ts'
import { decide } from '../../shared/scenarios/decide.ts'
import { call, startWorkbench } from '../workbench.test-data.ts'

const form = { 'Content-Type': 'application/x-www-form-urlencoded' }

/** Logins of every kind of outcome, and one that is no login. */
const posts: [Kind, string][] = [
  ['user', 'username=john.doe&password=demo&ipaddress=203.0.113.7'],
  ['user', 'username=o.smith%40example.com&password=demo&ipaddress='],
  ['user', 'username=john.doe&password=wrong&ipaddress=203.0.113.7'],
  ['user', 'username=nobody&password=demo&ipaddress=203.0.113.7'],
  ['user', 'username=john.doe'],
  ['user', '{"username":"john.doe"}'],
  ['staff', 'username=john.doe&password=demo&ipaddress=203.0.113.7&interface=admin'],
]

it('The bytes that a verdict is made of are those that a raw client on the socket gets', async () => {
  const { endpoint, control, workbench } = await startWorkbench()
  const staffUrl = `${endpoint}/staff`
  const { staff } = workbench.session.world
  const logins = staff.map(({ username }): [Kind, string] => {
    const fields = { username, password: 'demo', ipaddress: '', interface: 'staff' }
    return ['staff', new URLSearchParams(fields).toString()]
  })
  await call(control, 'PATCH', '/api/v1/settings', {
    messages: { refused: 'Пароль неверен & <b>“x”</b> 😀' },
  })
  for (const [kind, body] of [...posts, ...logins]) {
    const { world } = workbench.session
    const post = await readPost({
      contentType: form['Content-Type'],
      contentEncoding: undefined,
      bytes: body,
      tooLarge: false,
    })
    const { wire } = decide({ attempt: readAttempt(kind, post), world, staffUrl })
    const reply = await send(kind === 'user' ? endpoint : staffUrl, { headers: form, body })
    const judged = received(wire)
    expect({ body, bytes: Buffer.from(judged.bytes).toString() }).toEqual({
      body,
      bytes: reply.body.toString(),
    })
    expect(judged.break).toBeNull()
    expect(reply.body.length).toBeGreaterThan(0)
  }
})
