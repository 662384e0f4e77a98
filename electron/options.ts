import { statSync } from 'node:fs'
import { isIP } from 'node:net'
import path from 'node:path'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import envPaths from 'env-paths'
import { loopbackHosts } from '../shared/connect/loopback.ts'

/** What the command line says. It holds for this run and is not saved. */
export interface Options {
  /** The workspace file. */
  workspace: string
  /** Where the endpoint listens, instead of the setting. */
  host?: string[]
  port?: number
  controlPort: number
  /** Print one line of JSON when ready, for a script. */
  json?: boolean
  headless?: boolean
  /** The scenario or preset to start with, by its name. */
  scenario?: string
  /** Open the browser, where there is one. */
  open: boolean
}

/** The command line ends the run: `exitCode` 0 after `--help`, 2 for a mistake; `text` is what to say. */
export class OptionsEnd extends Error {
  override readonly name = 'OptionsEnd'

  constructor(
    readonly exitCode: 0 | 2,
    readonly text: string,
  ) {
    super(text)
  }
}

/** Reads the arguments after the program's name. @throws OptionsEnd */
export function readOptions(args: readonly string[]): Options {
  let help = ''
  const command = new Command('npm start --')
    .description('A mock server for LoginShare logins.')
    .option('--headless', 'run without a window')
    .option(
      '--workspace <file>',
      'the workspace to open; made with demo people if it is not there',
      readFile,
      defaultWorkspace(),
    )
    .option('--host <address...>', 'the IP address the endpoint listens on, instead of the setting', readHost)
    .option('--port <port>', 'the endpoint’s port, instead of the setting; 0 is any free one', readPort)
    .addOption(
      new Option('--control-port <port>', 'the control door’s port; 0 is any free one')
        .argParser(readPort)
        .default(8481),
    )
    .option('--scenario <name>', 'the scenario or preset to start with, instead of Normal')
    .option('--no-open', 'do not open the browser')
    .option('--json', 'print one line of JSON on stdout when ready, all else on stderr')
    .helpOption('--help', 'show this')
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => (help += text), writeErr: () => undefined })
  try {
    return command.parse(args, { from: 'user' }).opts<Options>()
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.code === 'commander.helpDisplayed') throw new OptionsEnd(0, help)
    throw new OptionsEnd(2, `${error.message.replace(/^error: /, '')} (--help shows the options)`)
  }
}

function defaultWorkspace(): string {
  return path.join(envPaths('loginshare-mock', { suffix: '' }).data, 'workspace.json')
}

function readFile(text: string): string {
  if (text === '' || statSync(text, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw new InvalidArgumentError('It must name a file, not a folder.')
  }
  return text
}

function readHost(text: string, before: string[] | undefined): string[] {
  const hosts = text === 'localhost' ? loopbackHosts : [text]
  if (hosts.some((host) => isIP(host) === 0))
    throw new InvalidArgumentError('It must be an IP address or localhost.')
  return [...(before ?? []), ...hosts]
}

function readPort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) {
    throw new InvalidArgumentError('It must be a number from 0 to 65535.')
  }
  return Number(text)
}
