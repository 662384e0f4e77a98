import type { CheckScriptInput } from '../../shared/contract/check-script.ts'
import type { FieldProblem } from '../../shared/directory/refusal.ts'
import { usualStaffInterfaces } from '../../shared/loginshare/interfaces.ts'

/** What a person has filled in. Passwords are in it, so it is kept in the page's memory alone. */
export interface CheckValues {
  kind: 'user' | 'staff'
  /** Undefined as long as nobody has typed one: the mock's own. */
  url: string | undefined
  username: string
  password: string
  badUsername: string
  badPassword: string
  email: string
  interfaces: readonly string[]
  /** A title a line. */
  groups: string
}

export const emptyValues: CheckValues = {
  kind: 'user',
  url: undefined,
  username: '',
  password: '',
  badUsername: '',
  badPassword: '',
  email: '',
  interfaces: usualStaffInterfaces,
  groups: '',
}

/** What the app is asked to check. @param ownUrl the mock's own URL for that kind */
export function inputOf(values: CheckValues, ownUrl: string): CheckScriptInput {
  const { kind, url = ownUrl, username, password, badUsername, badPassword, email, interfaces } = values
  const hasBad = badUsername !== '' || badPassword !== ''
  return {
    url,
    kind,
    good: { username, password },
    ...(hasBad && { bad: { username: badUsername, password: badPassword } }),
    ...(email !== '' && { email }),
    ...(kind === 'staff' && { interfaces: [...interfaces] }),
    groups: values.groups
      .split('\n')
      .map((title) => title.trim())
      .filter((title) => title !== ''),
  }
}

/** The fields as the app names them, with what the form calls them. */
const labels = {
  url: 'LoginShare URL',
  'good.username': 'Username',
  'good.password': 'Password',
  bad: 'The login that must fail',
  'bad.username': 'Username',
  'bad.password': 'Password',
  email: 'E-mail address',
  interfaces: 'This',
  groups: 'This',
} as const

export type CheckField = keyof typeof labels

/** What is wrong with a field, in a sentence; undefined for nothing. */
export function errorOf(problems: readonly FieldProblem[], name: CheckField): string | undefined {
  const found = problems.find(({ field }) => field === name)
  return found && `${labels[name]} ${found.message}.`
}
