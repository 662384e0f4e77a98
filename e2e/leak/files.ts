import { expect } from 'vitest'
import { trafficFormatNames } from '../../shared/traffic/export/formats.ts'
import type { App } from '../open-app.ts'
import { harEntryOf, harWays } from './har-ways.ts'
import type { PasswordKind, Passwords } from './passwords.ts'

/** The name of the passwords that a HAR file holds in some way. */
export function inHar(way: string): string {
  return `in a HAR file, ${way}`
}

/** What the stream of a call says, each event's data. */
async function streamed(app: App, route: string, input: object): Promise<Record<string, unknown>[]> {
  const response = await fetch(`${app.control}/api/v1/exchanges/${route}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${app.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  const text = await response.text()
  return [...text.matchAll(/^data: (.*)$/gm)].map(
    ([, data = '']) => JSON.parse(data) as Record<string, unknown>,
  )
}

/** Imports a HAR file that holds new passwords in every way and of every kind. @returns how many entries it has */
export async function importHar(
  app: App,
  passwords: Passwords,
  kinds: readonly PasswordKind[],
): Promise<number> {
  const entries = Object.entries(harWays).flatMap(([name, way]) =>
    kinds.map((kind, at) => harEntryOf(way, passwords.make(kind, inHar(name)).text, at)),
  )
  const content = Buffer.from(JSON.stringify({ log: { version: '1.2', entries } })).toString('base64')
  const said = await streamed(app, 'import', { content })
  expect(said.at(-1)).toMatchObject({ imported: entries.length })
  return entries.length
}

/** The log in every format, line by line. */
export async function exportsOf(app: App): Promise<{ where: string; text: string }[]> {
  const files = trafficFormatNames.map(async (format) => {
    const pieces = await streamed(app, 'export', { format })
    const lines = pieces
      .map(({ text }) => text)
      .join('')
      .split('\n')
    // As a reader sees it; the other entities stand for nothing that encodings are made of.
    const seen = format === 'html' ? lines.map((line) => line.replaceAll('&amp;', '&')) : lines
    return seen.map((text) => ({ where: `the export as ${format}`, text }))
  })
  return (await Promise.all(files)).flat()
}
