import { staffInterfaces, interfaceOf } from '../../loginshare/interfaces.ts'
import type { Outcome } from '../../scenarios/decide.ts'
import type { Verdict } from '../../verdict/helpdesk.ts'
import { verdictWords } from '../../verdict/verdict-words.ts'
import { postedFields, type KeptExchange } from '../kept-exchange.ts'
import { meantWords } from '../meant-words.ts'
import type { Condition } from './condition.ts'
import { remembered } from './remembered.ts'
import type { Term } from './term.ts'

/** The same of a verdict in words; most exchanges that end alike share theirs. */
function rememberedOfVerdicts(
  holds: (text: string) => boolean,
): (verdict: Verdict, meant: Outcome) => boolean {
  const answers = new WeakMap<Verdict, { meant: Outcome; answer: boolean }>()
  return (verdict, meant) => {
    const known = answers.get(verdict)
    if (known?.meant === meant) return known.answer
    const answer = holds(verdictWords(verdict, meant))
    answers.set(verdict, { meant, answer })
    return answer
  }
}

/**
 * What a form has in it where its decoded fields may hold a text that it does not hold as it was sent: a character of that
 * text in another form. What stands for a byte beyond ASCII may be part of any letter.
 */
function encodedIn(wanted: string): RegExp {
  const codes = new Set(Array.from(wanted + wanted.toUpperCase(), (letter) => letter.charCodeAt(0)))
  const bytes = [...codes].filter((code) => code < 128).map((code) => code.toString(16).padStart(2, '0'))
  return new RegExp(
    `%(?:[89a-f][0-9a-f]${bytes.map((byte) => `|${byte}`).join('')})${wanted.includes(' ') ? '|\\+' : ''}`,
    'i',
  )
}

/** A word without a name: who it was, and what the row says. */
export function wordCondition(text: string): Condition {
  const wanted = text.toLowerCase()
  const holds = (one: string) => one.toLowerCase().includes(wanted)
  const recurring = remembered(holds)
  const verdictHolds = rememberedOfVerdicts(holds)
  return {
    cost: 10,
    matches: (exchange) =>
      holds(exchange.username) ||
      (exchange.note !== '' && holds(exchange.note)) ||
      recurring(exchange.ipaddress) ||
      (exchange.interface !== null && recurring(exchange.interface)) ||
      recurring(exchange.url) ||
      recurring(meantWords(exchange)) ||
      exchange.why.some(recurring) ||
      (exchange.verdict !== null && verdictHolds(exchange.verdict, exchange.outcome)),
    says: (not) => `the row ${not ? 'does not hold' : 'holds'} “${text}”`,
  }
}

/** `user:jane` finds what holds it, `user:=jane` what is just that; case does not count. */
function textTerm(
  term: Pick<Term, 'name' | 'help' | 'example'>,
  subject: string,
  textOf: (exchange: KeptExchange) => string,
): Term {
  return {
    ...term,
    read: (value) => {
      const exactly = value.startsWith('=')
      const text = exactly ? value.slice(1) : value
      const wanted = text.toLowerCase()
      return exactly
        ? {
            matches: (exchange) => textOf(exchange).toLowerCase() === wanted,
            says: (not) => `the ${subject} is ${not ? 'not ' : ''}“${text}”`,
          }
        : {
            matches: (exchange) => textOf(exchange).toLowerCase().includes(wanted),
            says: (not) => `the ${subject} ${not ? 'does not hold' : 'holds'} “${text}”`,
          }
    },
  }
}

export const userTerm = textTerm(
  { name: 'user', help: 'the username holds this; with = before it, is this', example: 'jane' },
  'username',
  ({ username }) => username,
)

export const noteTerm = textTerm(
  { name: 'note', help: 'the note on it holds this; with = before it, is this', example: 'ticket' },
  'note',
  ({ note }) => note,
)

export const groupTerm = textTerm(
  { name: 'group', help: 'logged in to an account in this user group or team', example: 'VIP' },
  'account’s group or team',
  ({ verdict }) => verdict?.account?.usergroup ?? verdict?.staffAccount?.team ?? '',
)

export const scenarioTerm = textTerm(
  { name: 'scenario', help: 'came while a scenario with this in its name was active', example: 'Outage' },
  'scenario’s name',
  ({ played }) => played?.scenario ?? '',
)

/** `rule:2` by the rule's place, `rule:"wrong group"` by its name. */
export const ruleTerm: Term = {
  name: 'rule',
  help: 'the rule that applied has this number, or this in its name; none for none',
  example: '1',
  offers: [{ value: 'none', help: 'no rule applied' }],
  read: (value) => {
    const wanted = value.toLowerCase()
    if (wanted === 'none') {
      return {
        matches: ({ played }) => (played?.rule ?? null) === null,
        says: (not) => (not ? 'a rule applied' : 'no rule applied'),
      }
    }
    if (/^\d+$/.test(value)) {
      return {
        matches: ({ played }) => played?.rule?.number === Number(value),
        says: (not) => `rule ${value} ${not ? 'did not apply' : 'applied'}`,
      }
    }
    return {
      matches: ({ played }) => played?.rule?.name.toLowerCase().includes(wanted) === true,
      says: (not) => `${not ? 'no rule' : 'a rule'} with “${value}” in its name applied`,
    }
  },
}

export const interfaceTerm: Term = {
  name: 'interface',
  help: 'the interface that was named; none for none',
  example: 'admin',
  offers: [...staffInterfaces, 'none'].map((value) => ({ value, help: interfaceWords(value, false) })),
  read: (value) => {
    const named = interfaceOf(value) ?? 'none'
    const wanted = named === 'none' ? undefined : named
    return {
      matches: (exchange) => interfaceOf(exchange.interface ?? undefined) === wanted,
      says: (not) => interfaceWords(named, not),
    }
  },
}

function interfaceWords(named: string, not: boolean): string {
  if (named === 'none') return not ? 'an interface was named' : 'no interface was named'
  return `the interface is ${not ? 'not ' : ''}“${named}”`
}

export const bodyTerm: Term = {
  name: 'body',
  help: 'what was posted, as sent or decoded, or the reply holds this',
  example: 'jane@example.com',
  read: (text) => {
    const wanted = text.toLowerCase()
    const holds = (one: string) => one.toLowerCase().includes(wanted)
    const replyHolds = remembered(holds)
    const encoded = encodedIn(wanted)
    return {
      cost: 20,
      matches: (exchange) =>
        holds(exchange.body) ||
        replyHolds(exchange.replyBody) ||
        (encoded.test(exchange.body) && postedFields(exchange).some((pair) => pair.some(holds))),
      says: (not) =>
        not
          ? `neither what was posted nor the reply holds “${text}”`
          : `what was posted or the reply holds “${text}”`,
    }
  },
}
