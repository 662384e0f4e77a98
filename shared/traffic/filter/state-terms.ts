import { loginErrors, ownErrorOf, type LoginError } from '../../verdict/errors.ts'
import { differs } from '../../verdict/verdict-words.ts'
import type { KeptExchange } from '../kept-exchange.ts'
import { choiceTerm, type Choice } from './term.ts'

export const kindTerm = choiceTerm('kind', 'a user’s login, a staff member’s, or no login at all', {
  user: { yes: 'it is a user login', no: 'it is no user login', matches: ({ kind }) => kind === 'user' },
  staff: { yes: 'it is a staff login', no: 'it is no staff login', matches: ({ kind }) => kind === 'staff' },
  none: { yes: 'it is no login at all', no: 'it is a login', matches: ({ kind }) => kind === null },
})

export const outcomeTerm = choiceTerm('outcome', 'what the mock meant to do', {
  'let-in': {
    yes: 'the person was to be let in',
    no: 'the person was not to be let in',
    matches: ({ outcome }) => outcome === 'let in',
  },
  refuse: {
    yes: 'it was to be refused',
    no: 'it was not to be refused',
    matches: ({ outcome }) => outcome === 'refuse',
  },
  break: {
    yes: 'the exchange was to break',
    no: 'the exchange was not to break',
    matches: ({ outcome }) => outcome === 'break',
  },
})

const loggedIn: Choice = {
  yes: 'the helpdesk logged the person in',
  no: 'the helpdesk did not log the person in',
  matches: ({ verdict }) => verdict?.ok === true,
}

const refused: Choice = {
  yes: 'the helpdesk refused it',
  no: 'the helpdesk did not refuse it',
  matches: ({ verdict }) => verdict !== null && !verdict.ok && !verdict.exception,
}

/** Why the helpdesk itself refused a reply, by the names that the errors have in `errors.ts`. */
const ownErrors = Object.fromEntries(
  Object.entries<LoginError>(loginErrors).flatMap(([id, error]): [string, Choice][] =>
    error.log === undefined || error.text === null
      ? []
      : [
          [
            id,
            {
              yes: `the helpdesk itself refused it: ${error.words ?? error.text}`,
              no: `the helpdesk did not refuse it for this: ${error.words ?? error.text}`,
              matches: ({ verdict }) => verdict !== null && ownErrorOf(verdict) === error,
            },
          ],
        ],
  ),
)

export const verdictTerm = choiceTerm('verdict', 'what the helpdesk made of the reply', {
  'logged-in': loggedIn,
  refused,
  exception: {
    yes: 'the helpdesk showed an exception page',
    no: 'the helpdesk showed no exception page',
    matches: ({ verdict }) => verdict?.exception === true,
  },
  ...ownErrors,
})

export const isTerm = choiceTerm('is', 'how it ended, or pinned', {
  loggedin: loggedIn,
  refused,
  broken: {
    yes: 'the exchange broke',
    no: 'the exchange did not break',
    matches: isBroken,
  },
  mismatch: {
    yes: 'the helpdesk decided otherwise than was meant',
    no: 'the helpdesk decided as was meant',
    matches: ({ verdict, outcome }) => verdict !== null && differs(verdict, outcome),
  },
  imported: {
    yes: 'it was imported from a file',
    no: 'it was not imported from a file',
    matches: ({ imported }) => imported,
  },
  pinned: { yes: 'it is pinned', no: 'it is not pinned', matches: ({ pinned }) => pinned },
})

/** It was to break, or the client was gone before it had all of the reply. */
function isBroken({ outcome, complete }: KeptExchange): boolean {
  return outcome === 'break' || !complete
}
