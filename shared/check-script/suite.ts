import type { Check, Given } from './check.ts'
import { completeReply, emailUsername, rightPassword, sameReply } from './good-login.ts'
import { adminInterface, interfaceChecks } from './interfaces.ts'
import { controlCharacters, foreignUsername, markupUsername, searchCharacters } from './odd-usernames.ts'
import { getRequest, missingFields } from './odd-requests.ts'
import { quickAnswer } from './quick-answer.ts'
import { emptyFields, exactPassword, unknownUsername, wrongPassword } from './wrong-login.ts'

/**
 * The checks of a script, in their order. Directories lock accounts after some failures in a row, often five, so that no
 * more than four come before a login that fits.
 */
export function suiteFor(given: Given): readonly Check[] {
  return [
    rightPassword,
    completeReply,
    sameReply,
    wrongPassword,
    unknownUsername,
    exactPassword,
    emailUsername,
    ...(given.kind === 'staff' ? interfaceChecks(given) : [adminInterface]),
    missingFields,
    emptyFields,
    markupUsername,
    foreignUsername,
    controlCharacters,
    searchCharacters,
    getRequest,
    quickAnswer,
  ]
}
