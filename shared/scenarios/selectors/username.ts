import { z } from 'zod'
import { foldCase } from '../../directory/find.ts'
import { quoted } from '../quoted.ts'
import { patternProblem, found } from '../pattern.ts'
import { not, type SelectorKind } from './selector-kind.ts'

const ways = ['is', 'contains', 'starts with', 'matches'] as const

const schema = z
  .strictObject({
    type: z.literal('username'),
    how: z.enum(ways, { error: 'is none of: is, contains, starts with, matches' }).default('is'),
    /** With `matches`, a regular expression that is looked for anywhere in the username. */
    text: z.string().min(1, 'is empty; give a username or a part of one'),
    not,
  })
  .superRefine(({ how, text }, context) => {
    const problem = how === 'matches' ? patternProblem(text) : undefined
    if (problem !== undefined) context.addIssue({ code: 'custom', path: ['text'], message: problem })
  })

/** The posted username. Case does not count, as it does not where people are looked up. */
export const username: SelectorKind<z.infer<typeof schema>> = {
  label: 'Username',
  schema,
  explain: ({ how, text, not: negated }) => `username ${words[how][negated ? 1 : 0]} ${quoted(text)}`,
  actual: (_, { attempt }) => quoted(attempt.username),
  matches({ how, text }, { attempt }) {
    if (how === 'matches') return found(text, attempt.username)
    const [posted, wanted] = [foldCase(attempt.username), foldCase(text)]
    if (how === 'contains') return posted.includes(wanted)
    return how === 'is' ? posted === wanted : posted.startsWith(wanted)
  },
}

const words = {
  is: ['is', 'is not'],
  contains: ['contains', 'does not contain'],
  'starts with': ['starts with', 'does not start with'],
  matches: ['matches', 'does not match'],
} as const
