import { counted } from '../../shared/counted.ts'
import { quoted } from '../../shared/scenarios/quoted.ts'
import type { Exchange } from '../../shared/traffic/exchange.ts'
import { meantWords } from '../../shared/traffic/meant-words.ts'
import { ownErrorOf } from '../../shared/verdict/errors.ts'
import { verdictWords } from '../../shared/verdict/verdict-words.ts'
import { accountSentence } from '../verdict/account-rows.ts'
import { seenAtForm } from '../verdict/seen-at-form.ts'

/** A part of what there is to tell of an exchange, in sentences. */
export interface Chapter {
  title: string
  sentences: readonly string[]
}

/** An exchange in words: who asked, what the mock did, and what the helpdesk made of it. */
export function storyOf(exchange: Exchange): Chapter[] {
  return [
    { title: 'Who', sentences: who(exchange) },
    { title: 'What happened', sentences: whatHappened(exchange) },
    { title: 'What the helpdesk made of it', sentences: madeOfIt(exchange) },
  ]
}

function who({ kind, username, ipaddress, interface: named, request }: Exchange): string[] {
  const { method, url, socket } = request
  const from = `It came from ${socket.address}.`
  if (kind === null) return [`${method} ${url} is no login.`, from]
  const whose = username === '' ? 'Somebody without a username' : quoted(username)
  const as = kind === 'user' ? 'a user' : 'a staff member'
  const to = named === null || named === '' ? '' : ` to the interface ${quoted(named)}`
  const person =
    ipaddress === '' ? 'No IP address of theirs was posted.' : `Their IP address is ${ipaddress}.`
  return [`${whose} was to be logged in as ${as}${to}.`, person, from]
}

function whatHappened(exchange: Exchange): string[] {
  return [ended(meantWords(exchange)), ...exchange.why, wentBack(exchange.reply)]
}

function wentBack({ status, bytes, planned, complete }: Exchange['reply']): string {
  if (planned !== null) {
    const went = bytes === 0 ? 'Nothing' : counted(bytes, 'byte')
    return `${went} of the planned ${counted(planned.bytes, 'byte')} went back, then it was cut off.`
  }
  if (status === 0 && bytes === 0) return 'Nothing went back.'
  const what = `${status === 0 ? 'What is no HTTP' : `A reply with status ${String(status)}`}, ${counted(bytes, 'byte')} long,`
  return complete ? `${what} went back.` : `${what} was on its way back when the client was gone.`
}

function madeOfIt({ verdict, outcome }: Exchange): string[] {
  if (verdict === null) return ['A helpdesk has nothing to do with it.']
  const { reasons, changes, account, staffAccount } = verdict
  const isAccountThere = account !== undefined || staffAccount !== undefined || changes.length > 0
  return [
    ended(verdictWords(verdict, outcome)),
    ended(seenAtForm(verdict)),
    ...(isAccountThere ? [accountSentence(verdict)] : []),
    // The last of them decided it; where that was the reply itself, the form shows it.
    ...(ownErrorOf(verdict) === undefined ? [] : reasons.slice(-1)),
  ]
}

/** With a full stop, unless it ends like a sentence by itself. */
function ended(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}
