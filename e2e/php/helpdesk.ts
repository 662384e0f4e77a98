import { fileURLToPath } from 'node:url'
import { launchChild } from '../child.ts'

const client = fileURLToPath(new URL('client.php', import.meta.url))

/** A login that the helpdesk is to send. */
export interface Login {
  url: string
  username: string
  password: string
  ipaddress: string
  /** Not sent when left out, as for a user login. */
  interface?: string
  /** How the reply is read; as a user's when left out. */
  kind?: 'user' | 'staff'
  /** When libcurl gives up, in milliseconds; after 100 s when left out. */
  timeoutMs?: number
}

/** What the helpdesk made of a reply. */
export interface Verdict {
  ok: boolean
  /** What the login form shows; null when the person is let in. */
  error: string | null
  status: number
  contentType: string | null
  /** Base64 of the bytes that it got. */
  body: string
  /** The text of each child of `user`, in its order, as SimpleXML reads it. */
  user: ({ emails?: string[] } & Record<string, string | string[]>) | null
  /** The text of each child of `staff`, in its order. */
  staff: Record<string, string> | null
}

/** Sends logins one after another, as the helpdesk in `client.php` does, all in one PHP process. */
export function logIn(logins: readonly Login[]): Promise<Verdict[]> {
  return ask(logins)
}

/** What the helpdesk makes of these replies' bytes. */
export function judge(replies: readonly Uint8Array[]): Promise<Verdict[]> {
  return ask(replies.map((reply) => ({ reply: Buffer.from(reply).toString('base64') })))
}

async function ask(jobs: readonly object[]): Promise<Verdict[]> {
  const php = launchChild('php', ['-d', 'display_errors=stderr', client])
  php.feed(jobs.map((job) => `${JSON.stringify(job)}\n`).join(''))
  const { code, signal } = await php.stopped
  const verdicts = php.stdout().trimEnd().split('\n').filter(Boolean)
  if (code !== 0 || verdicts.length !== jobs.length || php.stderr() !== '') {
    throw new Error(`PHP ended with ${String(code ?? signal)} and said: ${php.stderr()}`)
  }
  return verdicts.map((line) => JSON.parse(line) as Verdict)
}
