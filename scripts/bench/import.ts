// Measures importing 10,000 people headless, and how long logins wait meanwhile: `npm run bench:import`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildIfNeeded, headless } from '../build.js'
import { writeWorkspace } from './bench-users.ts'
import { longestWait } from './longest-wait.ts'
import { startServer, type ServerProcess } from './server-process.ts'
import { headlessArguments } from './servers.ts'

const people = 10_000
/** An import may take so many milliseconds, from the call to the last word. */
const targetMs = 5000
/** How often each is measured, each time with an app of its own. */
const rounds = 3

const names = Array.from({ length: people }, (_, index) => `person.${String(index).padStart(5, '0')}`)
const csv = [
  'username;password;full name;e-mail;title;company;group;phone',
  ...names.map(
    (name) =>
      `${name};demo;Person ${name};${name}@example.com;Analyst;Example Company;Registered;+1 555 0100`,
  ),
].join('\r\n')
const ldif = names
  .map((name) =>
    [
      ...[`dn: uid=${name},ou=people,dc=example,dc=com`, 'objectClass: inetOrgPerson', `uid: ${name}`],
      ...[`cn:: ${btoa(`Person ${name}`)}`, 'sn: Person', `mail: ${name}@example.com`, 'title: Analyst'],
      ...[
        'o: Example Company',
        'telephoneNumber: +1 555 0100',
        `jpegPhoto:: ${btoa('\xff\xd8'.repeat(300))}`,
      ],
      ...['memberOf: cn=Registered,ou=groups,dc=example,dc=com', `entryUUID: ${crypto.randomUUID()}`],
    ].join('\n'),
  )
  .join('\n\n')

const folder = mkdtempSync(path.join(tmpdir(), 'loginshare-bench-'))
process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

buildIfNeeded()
let isMet = true
for (const [name, text, before, mode] of [
  ['CSV, added to 10 people', csv, 10, 'add'],
  ['LDIF, added to 10 people', ldif, 10, 'add'],
  ['CSV, in place of 10,000 people', csv, people, 'replace'],
] as const) {
  for (let round = 1; round <= rounds; round += 1) {
    const workspace = path.join(folder, `${crypto.randomUUID()}.json`)
    writeWorkspace(workspace, before)
    const server = await startServer(process.execPath, [headless, ...headlessArguments(workspace)])
    const idle = await longestWait(server, () => new Promise((resolve) => setTimeout(resolve, 500)))
    let milliseconds = 0
    const busy = await longestWait(server, async () => {
      milliseconds = await importFile(server, { content: btoa(text), mode })
    })
    console.log(
      `${name}: ${milliseconds.toFixed(0)} ms; a login waited ${busy.toFixed(0)} ms at most, ${idle.toFixed(0)} ms before`,
    )
    isMet &&= milliseconds < targetMs
    await server.stop()
  }
}
process.exitCode = isMet ? 0 : 1

/** How long an import takes until it is on disk, in milliseconds. */
async function importFile({ control, token }: ServerProcess, input: object): Promise<number> {
  const start = performance.now()
  const response = await fetch(`${control ?? ''}/api/v1/import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token ?? ''}`, 'content-type': 'application/json' },
    body: JSON.stringify({ list: 'users', ...input }),
  })
  const said = await response.text()
  if (!said.includes('"added":10000')) throw new Error(`The import went wrong: ${said.slice(-500)}`)
  return performance.now() - start
}
