import { commonInterfaces } from '../../shared/loginshare/interfaces.ts'
import { settingNames, type Settings, type SettingsChange } from '../../shared/workspace/settings.ts'
import type { FormField } from '../form/form-field.ts'
import { fromForm, type FormValues } from '../form/form-values.ts'

interface Section {
  part: keyof Settings
  title: string
  fields: readonly Omit<FormField, 'label'>[]
}

/** The fields of the settings form, by the part of the settings that they are in. */
export const settingsSections: readonly {
  part: keyof Settings
  title: string
  fields: readonly FormField[]
}[] = (
  [
    {
      part: 'endpoint',
      title: 'Endpoint',
      fields: [
        {
          name: 'hosts',
          input: 'lines',
          help: 'The IP addresses that the endpoint listens on, one a line. 127.0.0.1 and ::1 are this computer alone.',
        },
        { name: 'port', input: 'text', help: '0 is any free one.' },
        {
          name: 'path',
          input: 'text',
          help: 'Of user logins; staff logins go to /staff below it.',
        },
      ],
    },
    {
      part: 'messages',
      title: 'Messages',
      fields: [
        {
          name: 'refused',
          input: 'text',
          help: 'What a refused person reads at the login form.',
        },
        {
          name: 'unknownUser',
          input: 'text',
          help: 'Instead of that; empty for the same.',
        },
        {
          name: 'wrongPassword',
          input: 'text',
          help: 'Instead of that; empty for the same.',
        },
        {
          name: 'disabled',
          input: 'text',
          help: 'Instead of that; empty for the same.',
        },
      ],
    },
    {
      part: 'interfaces',
      title: 'Interface checks',
      fields: [
        {
          name: 'check',
          input: 'switch',
          help: 'Staff are let in only where they may log in, and users nowhere that only staff use.',
        },
        {
          name: 'staff',
          input: 'set',
          help: 'What “Allowed interfaces” begins with.',
          offered: commonInterfaces,
        },
        {
          name: 'user',
          input: 'set',
          help: 'Interfaces of staff that a user login may name all the same. The stock helpdesk names none.',
          offered: commonInterfaces,
        },
      ],
    },
    {
      part: 'traffic',
      title: 'Traffic kept',
      fields: [
        { name: 'maxCount', input: 'text', help: 'Beyond that the oldest are dropped.' },
        { name: 'maxBytes', input: 'text', help: 'That they may take in memory together.' },
      ],
    },
  ] satisfies Section[]
).map((section: Section) => ({
  ...section,
  fields: section.fields.map((field) => ({ ...field, label: labelOf(section.part, field.name) })),
}))

export const settingsFields: readonly FormField[] = settingsSections.flatMap(({ fields }) => fields)

/** The settings as the form holds them, in one; numbers as texts. */
export function flatSettings({ endpoint, messages, interfaces, traffic }: Settings): object {
  const texts = { port: endpoint.port, ...traffic }
  return {
    ...endpoint,
    ...messages,
    ...interfaces,
    ...Object.fromEntries(Object.entries(texts).map(([name, number]) => [name, String(number)])),
  }
}

/** What the form says about the named fields, as a change of the settings. */
export function settingsChange(values: FormValues, names: readonly string[]): SettingsChange {
  const change: Record<string, Record<string, unknown>> = {}
  for (const { part, fields } of settingsSections) {
    const found = fromForm(fields, values, names)
    for (const name of ['port', 'maxCount', 'maxBytes']) {
      if (name in found) found[name] = toNumber(String(found[name]))
    }
    if (Object.keys(found).length > 0) change[part] = found
  }
  return change
}

/** Not a number, as the schema then says, for what is not written as one. */
function toNumber(text: string): number {
  return /^\s*-?\d+\s*$/.test(text) ? Number(text) : Number.NaN
}

function labelOf(part: keyof Settings, name: string): string {
  return (settingNames[part] as Record<string, string>)[name] ?? name
}
