import { titlesOf } from '../../shared/directory/find.ts'
import type { ReplyField } from '../../shared/loginshare/fields.ts'
import type { World } from '../../shared/workspace/schema.ts'
import type { FormField } from '../form/form-field.ts'
import type { ManyChange } from './entry-ui.ts'

/** The form's fields for a reply's fields; those that a reply must have come first. */
export function replyFormFields(fields: readonly ReplyField[]): FormField[] {
  return fields
    .toSorted((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false))
    .map(({ element, label, help, item, multiline, names, optional }) => ({
      name: element,
      label,
      help: item === undefined ? help : `One a line. ${help}`,
      input:
        item !== undefined
          ? 'lines'
          : multiline === true
            ? 'multiline'
            : names !== undefined
              ? 'choice'
              : 'text',
      ...(names !== undefined && {
        choices: (world: World) => titleChoices(world, names, optional === true),
      }),
    }))
}

/** What the fields hold of a person of whom nothing is known yet but the group or team, since everybody is in one. */
export function blankReplyFields(
  fields: readonly ReplyField[],
  world: World,
): Record<string, string | string[]> {
  return Object.fromEntries(
    fields.map(({ element, item, names, optional }) => {
      const titles: Iterable<string> = names !== undefined && optional !== true ? titlesOf(world, names) : []
      const [first = ''] = titles
      return [element, item === undefined ? first : []]
    }),
  )
}

/** The fields of every person that are not a reply's, by who is asked. @param username what it is called at the login */
export function accountFields(username: string): { first: FormField[]; last: FormField[] } {
  return {
    first: [
      { name: 'username', label: 'Username', input: 'text', help: username },
      {
        name: 'password',
        label: 'Password',
        input: 'text',
        help: 'Test data, saved in the clear in the workspace file. Do not enter a real one.',
      },
    ],
    last: [
      {
        name: 'enabled',
        label: 'Enabled',
        input: 'switch',
        help: 'Who is not enabled is refused, whatever the password.',
      },
    ],
  }
}

/** What can be done to many people at once, whoever they are; moving them comes in between. */
export function accountChanges(...moves: readonly ManyChange[]): readonly ManyChange[] {
  return [
    { label: 'Enable', field: 'enabled', to: true, done: 'Enabled' },
    { label: 'Disable', field: 'enabled', to: false, done: 'Disabled' },
    ...moves,
    { label: 'Set password…', field: 'password', done: 'Changed the password of' },
  ]
}

function titleChoices(world: World, list: NonNullable<ReplyField['names']>, none: boolean) {
  const choices = [...titlesOf(world, list)]
    .sort((a, b) => a.localeCompare(b))
    .map((title) => ({ value: title, label: title }))
  return none ? [{ value: '', label: 'None' }, ...choices] : choices
}
