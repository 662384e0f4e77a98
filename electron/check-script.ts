import type { Given } from '../shared/check-script/check.ts'
import { hear, type Heard } from '../shared/check-script/hear.ts'
import { hider } from '../shared/check-script/hide.ts'
import { reportOn } from '../shared/check-script/report.ts'
import { runSuite } from '../shared/check-script/run-suite.ts'
import { valueOf, type Sending } from '../shared/check-script/sending.ts'
import type { checkScriptInputSchema, CheckScriptProgress } from '../shared/contract/check-script.ts'
import { Refusal } from '../shared/directory/refusal.ts'
import { bareRequest, formRequest } from '../shared/loginshare/helpdesk-request.ts'
import { read } from '../shared/loginshare/verdict.ts'
import { send } from './helpdesk-client/send.ts'
import { scriptTarget } from './tries/script-target.ts'
import { staysHere } from './tries/this-computer.ts'
import { loadLibxml2 } from './verdict/libxml2.ts'
import type { z } from 'zod'

/** What `Given` is made from. */
type Input = z.output<typeof checkScriptInputSchema>

/**
 * Checks a script, one request after the other, and tells how far that has come, the whole report last.
 *
 * @param control the control door, which is refused; null while there is none
 * @throws Refusal when the URL is none, the bad credential is the good one, or nobody has agreed that these logins go to
 *   another computer; and when `signal` aborts
 */
export async function* checkScript(
  input: Input,
  control: { url: string } | null,
  signal?: AbortSignal,
): AsyncGenerator<CheckScriptProgress, void, void> {
  const url = await scriptTarget(input.url, control)
  if (!input.confirmed && !(await staysHere(url))) {
    const message = `is needed: these logins would be sent to ${url.host}, which is not this computer`
    throw new Refusal([{ field: 'confirmed', message }])
  }
  const given = givenOf(input)
  const ask = await asker(url, given, signal)
  const about = { url: url.href, kind: input.kind, started: new Date().toISOString() }
  for await (const { next, checks, total } of runSuite(given, ask)) {
    yield { report: reportOn(about, checks), next, total }
  }
}

function givenOf({ good, kind, ...input }: Input): Given {
  const { bad = { ...good, password: wrongFor(good.password) } } = input
  if (bad.username === good.username && bad.password === good.password) {
    throw new Refusal([
      { field: 'bad', message: 'is the same as the good one; it must be one that cannot log in' },
    ])
  }
  const { email, groups, slowMs } = input
  return { kind, good, bad, email, groups, slowMs, interfaces: kind === 'staff' ? input.interfaces : [] }
}

function wrongFor(password: string): string {
  const wrong = 'not-the-password'
  return password === wrong ? `${wrong}-either` : wrong
}

/** Sends a request as the helpdesk does, and understands the answer as it does. */
async function asker(
  url: URL,
  given: Given,
  signal?: AbortSignal,
): Promise<(sending: Sending) => Promise<Heard>> {
  const parse = await loadLibxml2()
  return async (sending) => {
    signal?.throwIfAborted()
    const form = formRequest(url, sending.fields)
    const isGet = sending.method === 'GET'
    const to = isGet ? withQuery(url, form.body) : url
    const answer = await send(to, isGet ? bareRequest(url) : form, { signal })
    signal?.throwIfAborted()
    const passwords = [given.good.password, given.bad.password, valueOf(sending, 'password') ?? '']
    return hear(sending, answer, read(answer.bytes, parse), given, hider(passwords))
  }
}

function withQuery(url: URL, query: string): URL {
  const to = new URL(url)
  to.search = url.search === '' ? query : `${url.search}&${query}`
  return to
}
