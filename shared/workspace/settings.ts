import { z } from 'zod'
import { loopbackHosts } from '../connect/loopback.ts'
import { helpdeskSettings } from '../helpdesk/settings.ts'
import { interfaceNames, usualStaffInterfaces } from '../loginshare/interfaces.ts'
import { xmlText } from '../loginshare/xml-text.ts'
import { relaySettings } from '../scenarios/relay-urls.ts'
import { changeOf } from './change-of.ts'
import { same, type Draft } from './edit.ts'

const endpointSettings = z.strictObject({
  /** IP addresses that the endpoint listens on. */
  hosts: z
    .array(z.union([z.ipv4(), z.ipv6()], { error: 'is no IP address; 127.0.0.1 and ::1 are this computer' }))
    .min(1, 'is empty; name at least one IP address')
    .refine((hosts) => new Set(hosts).size === hosts.length, 'names an address twice')
    .default(loopbackHosts),
  /** 0 is any free port. */
  port: z
    .int({ error: 'is no whole number' })
    .min(0, 'is out of range; ports go from 0 to 65535')
    .max(65_535, 'is out of range; ports go from 0 to 65535')
    .default(8480),
  /** Of user logins; staff logins go to `/staff` below it. */
  path: z
    .string()
    .regex(
      /^(\/(?!\.{1,2}(\/|$))[\w.~-]+)+$/,
      'must look like /loginshare: letters, digits and . _ ~ - between slashes',
    )
    .default('/loginshare'),
})

/** Which logins are let in by the interface that they name. */
const interfaceSettings = z.strictObject({
  /** Off: whatever interface is named, it does not count, so that people can show what then happens. */
  check: z.boolean({ error: 'is neither true nor false' }).default(true),
  /** The interfaces that a new staff member may log in to. */
  staff: interfaceNames.default([...usualStaffInterfaces]),
  /** Interfaces of staff that a user login may name all the same. */
  user: interfaceNames.default([]),
})

/** What a refused person reads. An empty text stands for `refused`. */
const messageSettings = z.strictObject({
  refused: xmlText.default('Invalid Username or Password'),
  unknownUser: xmlText.default(''),
  wrongPassword: xmlText.default(''),
  disabled: xmlText.default(''),
})

const trafficSettings = z.strictObject({
  /** Exchanges kept in memory. */
  maxCount: z.int({ error: 'is no whole number' }).min(1, 'must be at least 1').default(10_000),
  /** Bytes that they may take together. */
  maxBytes: z
    .int({ error: 'is no whole number' })
    .min(65_536, 'must be at least 65536')
    .default(64 * 1024 * 1024),
  /** How long they are kept, in hours. */
  maxHours: z
    .int({ error: 'is no whole number' })
    .min(1, 'must be at least 1')
    .max(87_600, 'must be at most 87600, which is ten years')
    .default(720),
})

/** The settings of a workspace; every one has a default. */
export const settingsSchema = z.strictObject({
  endpoint: endpointSettings.prefault({}),
  messages: messageSettings.prefault({}),
  interfaces: interfaceSettings.prefault({}),
  helpdesk: helpdeskSettings.prefault({}),
  relay: relaySettings.prefault({}),
  traffic: trafficSettings.prefault({}),
})

export type Settings = z.infer<typeof settingsSchema>
export type EndpointSettings = Settings['endpoint']

/** A change of some settings; what is left out stays as it is. */
export const settingsChangeSchema = z.strictObject({
  endpoint: changeOf(endpointSettings).optional(),
  messages: changeOf(messageSettings).optional(),
  interfaces: changeOf(interfaceSettings).optional(),
  helpdesk: changeOf(helpdeskSettings).optional(),
  relay: changeOf(relaySettings).optional(),
  traffic: changeOf(trafficSettings).optional(),
})

export type SettingsChange = z.infer<typeof settingsChangeSchema>

/** What each setting is called. */
export const settingNames: { [Part in keyof Settings]: Record<keyof Settings[Part], string> } = {
  endpoint: { hosts: 'Addresses', port: 'Port', path: 'Path' },
  messages: {
    refused: 'Refused',
    unknownUser: 'Unknown user',
    wrongPassword: 'Wrong password',
    disabled: 'Disabled account',
  },
  interfaces: {
    check: 'Check interfaces',
    staff: 'Interfaces of new staff members',
    user: 'Interfaces of users',
  },
  helpdesk: {
    asDirectory: 'The same as the directory',
    userGroups: 'Registered groups',
    teams: 'Its teams',
    administratorTeams: 'Administrators’ teams',
    organizations: 'Its organizations',
    comparesTitles: 'Compares titles',
    restrictedTo: 'Restricted to the group',
    lockOutPhrase: 'Phrase that counts for the lock-out',
  },
  relay: { urls: 'LoginShare URLs' },
  traffic: { maxCount: 'Logins', maxBytes: 'Bytes', maxHours: 'Hours' },
}

/** The draft that changes settings; its label names those that are different then. */
export function settingsDraft(settings: Settings, change: SettingsChange): Draft {
  const after = changeSettings(settings, change)
  const names = (Object.keys(settingNames) as (keyof Settings)[]).flatMap((part) =>
    Object.entries(settingNames[part])
      .filter(([name]) => !same(settings[part][name as never], after[part][name as never]))
      .map(([, words]) => words),
  )
  return {
    label: `Change settings: ${names.join(', ')}`,
    patches: [{ list: 'settings', before: settings, after }],
  }
}

/** `settings` with a change laid over them. */
export function changeSettings(settings: Settings, change: SettingsChange): Settings {
  return settingsSchema.parse({
    endpoint: { ...settings.endpoint, ...change.endpoint },
    messages: { ...settings.messages, ...change.messages },
    interfaces: { ...settings.interfaces, ...change.interfaces },
    helpdesk: { ...settings.helpdesk, ...change.helpdesk },
    relay: { ...settings.relay, ...change.relay },
    traffic: { ...settings.traffic, ...change.traffic },
  })
}
