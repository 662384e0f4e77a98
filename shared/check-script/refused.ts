import { listed } from '../verdict/quote.ts'
import { failed, passed, type Judgement } from './check.ts'
import type { Heard } from './hear.ts'

/** What to change in a script that does not refuse as it should. */
export interface RefusalAdvice {
  /** Where it says yes. */
  yes: string
  /** Where its answer is unclear. */
  unclear: string
}

const noMessage =
  'Put the reason into `message`, directly in the root element; the login form shows it to the person.'

/** Each of these logins is to be refused: with a `result` of 0, in well-formed XML, and with a message. */
export function judgeRefusals(heard: readonly Heard[], advice: RefusalAdvice): Judgement {
  const yes = heard.filter(({ says }) => says === 'yes')
  if (yes.length > 0) return failed(`The script said yes ${hows(yes)}.`, advice.yes)
  const unclear = heard.find(({ says }) => says === 'unclear')
  if (unclear !== undefined) return failed(unclearReason(unclear), advice.unclear)
  const silent = heard.filter(({ message }) => message === '')
  if (silent.length > 0) return failed(`The script said no ${hows(silent)}, but not why.`, noMessage)
  const messages = [...new Set(heard.map(({ message }) => message))]
  return passed(`The login form shows ${listed(messages.map(inQuotes))}.`)
}

/** `The answer with an empty password is unclear. …` */
export function unclearReason({ how, problem }: Heard): string {
  return `The answer ${how} is unclear. ${problem}`
}

/** A text that people read, as a script sent it; cut when it is long. */
export function inQuotes(text: string): string {
  return `“${text.length > longest ? `${text.slice(0, longest)}…` : text}”`
}

const longest = 120

function hows(heard: readonly Heard[]): string {
  return listed(heard.map(({ how }) => how))
}
