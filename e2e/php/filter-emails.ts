import { fileURLToPath } from 'node:url'
import { startChild } from '../start-child.ts'

const script = fileURLToPath(new URL('filter-emails.php', import.meta.url))

/** Whether PHP's `FILTER_VALIDATE_EMAIL` takes each of these, all asked of one PHP process. */
export async function phpTakesEmails(emails: readonly string[]): Promise<boolean[]> {
  const php = startChild('php', ['-d', 'display_errors=stderr', script])
  php.feed(emails.map((email) => `${JSON.stringify(email)}\n`).join(''))
  const { code, signal } = await php.stopped
  const answers = php.stdout().split('\n').filter(Boolean)
  if (code !== 0 || answers.length !== emails.length || php.stderr() !== '') {
    throw new Error(`PHP ended with ${String(code ?? signal)} and said: ${php.stderr()}`)
  }
  return answers.map((answer) => answer === 'true')
}
