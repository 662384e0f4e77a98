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
      part: 'helpdesk',
      title: 'What the helpdesk knows',
      fields: [
        {
          name: 'asDirectory',
          input: 'switch',
          help: 'Its groups, teams and organizations are those of the directory. Otherwise they are what follows.',
        },
        {
          name: 'userGroups',
          input: 'lines',
          unless: 'asDirectory',
          help: 'Titles, one a line: groups of the type “registered”. The stock group Guest is none of them.',
        },
        { name: 'teams', input: 'lines', unless: 'asDirectory', help: 'Titles, one a line.' },
        {
          name: 'administratorTeams',
          input: 'lines',
          unless: 'asDirectory',
          help: 'Those of the teams whose members may log in to the Admin CP.',
        },
        {
          name: 'organizations',
          input: 'lines',
          unless: 'asDirectory',
          help: 'Names, one a line. Those that logins leave behind come on top.',
        },
        {
          name: 'comparesTitles',
          input: 'choice',
          help: 'Loosely is the stock collation: case, accents and trailing spaces do not count.',
          choices: () => [
            { value: 'loosely', label: 'Loosely' },
            { value: 'exactly', label: 'Exactly' },
          ],
        },
        {
          name: 'restrictedTo',
          input: 'text',
          help: 'The one group whose members the template group lets in; empty for all.',
        },
        {
          name: 'lockOutPhrase',
          input: 'text',
          help: 'The helpdesk’s own message for a wrong password, if its lock-out is on; empty if it is off.',
        },
      ],
    },
    {
      part: 'relay',
      title: 'Relay',
      fields: [
        {
          name: 'urls',
          input: 'lines',
          help: 'Scripts that a scenario can pass logins on to, passwords included; one a line: Staging = https://…',
        },
      ],
    },
    {
      part: 'traffic',
      title: 'Traffic kept',
      fields: [
        { name: 'maxCount', input: 'text', help: 'Beyond that the oldest are dropped.' },
        {
          name: 'maxBytes',
          input: 'text',
          help: 'That they may take together in memory, and again on disk.',
        },
        {
          name: 'maxHours',
          input: 'text',
          help: 'Older ones are dropped, but for pinned and imported ones.',
        },
      ],
    },
  ] satisfies Section[]
).map((section: Section) => ({
  ...section,
  fields: section.fields.map((field) => ({ ...field, label: labelOf(section.part, field.name) })),
}))

/** The sections of these parts, in their order. */
export function sectionsOf(parts: readonly (keyof Settings)[]): typeof settingsSections {
  return settingsSections.filter(({ part }) => parts.includes(part))
}

/** The fields of these parts. */
export function fieldsOf(parts: readonly (keyof Settings)[]): readonly FormField[] {
  return sectionsOf(parts).flatMap(({ fields }) => fields)
}

/** What the Settings page shows; what the helpdesk knows has a page of its own. */
export const settingsPageParts: readonly (keyof Settings)[] = [
  'endpoint',
  'messages',
  'interfaces',
  'relay',
  'traffic',
]
export const helpdeskPageParts: readonly (keyof Settings)[] = ['helpdesk']

/** The settings as the form holds them, in one; numbers as texts. */
export function flatSettings({ endpoint, messages, interfaces, helpdesk, relay, traffic }: Settings): object {
  const texts = { port: endpoint.port, ...traffic }
  return {
    ...endpoint,
    ...messages,
    ...interfaces,
    ...helpdesk,
    urls: relay.urls.map(({ name, url }) => `${name} = ${url}`),
    ...Object.fromEntries(Object.entries(texts).map(([name, number]) => [name, String(number)])),
  }
}

/** What the form says about the named fields, as a change of the settings. */
export function settingsChange(values: FormValues, names: readonly string[]): SettingsChange {
  const change: Record<string, Record<string, unknown>> = {}
  for (const { part, fields } of settingsSections) {
    const found = fromForm(fields, values, names)
    for (const name of ['port', 'maxCount', 'maxBytes', 'maxHours']) {
      if (name in found) found[name] = toNumber(String(found[name]))
    }
    if (Array.isArray(found.urls)) found.urls = (found.urls as string[]).map(toNamedUrl)
    if (Object.keys(found).length > 0) change[part] = found
  }
  return change
}

/** A line of a name, an equals sign and a URL. Without the sign there is no URL, as the schema then says. */
function toNamedUrl(line: string): { name: string; url: string } {
  const [name = '', ...rest] = line.split('=')
  return { name: name.trim(), url: rest.join('=').trim() }
}

/** Not a number, as the schema then says, for what is not written as one. */
function toNumber(text: string): number {
  return /^\s*-?\d+\s*$/.test(text) ? Number(text) : Number.NaN
}

function labelOf(part: keyof Settings, name: string): string {
  return (settingNames[part] as Record<string, string>)[name] ?? name
}
