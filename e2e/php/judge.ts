import { fileURLToPath } from 'node:url'
import type { Helpdesk, Login, Verdict } from '../../shared/loginshare/verdict.ts'
import { startChild } from '../start-child.ts'

const script = fileURLToPath(new URL('judge.php', import.meta.url))

/** A reply and whose it is. */
export interface Judged extends Login {
  body: Uint8Array
  helpdesk: Helpdesk
}

/** What `replies.jsonl` tells of a verdict, and PHP does. */
export type Told = Pick<Verdict, 'ok' | 'error' | 'exception' | 'log' | 'organizations' | 'account'>

/** What the helpdesk in `judge.php` makes of replies, all read by one PHP process. */
export async function judgeWithPhp(replies: readonly Judged[]): Promise<Told[]> {
  const php = startChild('php', ['-d', 'display_errors=stderr', script])
  const lines = replies.map((reply) => ({ ...reply, body: Buffer.from(reply.body).toString('base64') }))
  php.feed(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  const { code, signal } = await php.stopped
  const answers = php.stdout().split('\n').filter(Boolean)
  if (code !== 0 || answers.length !== replies.length || php.stderr() !== '') {
    throw new Error(`PHP ended with ${String(code ?? signal)} and said: ${php.stderr()}`)
  }
  return answers.map((answer) => JSON.parse(answer) as Told)
}
