/** Switches of Electron and Chromium that may stand among the app's own arguments. */
const runtimeSwitch =
  /^--(no-sandbox|inspect|remote-debugging|ozone-platform|disable-gpu|enable-features|psn)\b|^-psn_/

/**
 * The arguments that are for the app.
 *
 * @param argv as Electron gives it: the executable, the app's folder where it is not packaged, and the arguments, with
 *   switches that are for Electron anywhere among them
 */
export function ownArguments(argv: readonly string[], isPackaged: boolean): string[] {
  const given = argv.slice(1).filter((argument) => !runtimeSwitch.test(argument))
  return isPackaged ? given : given.slice(1)
}
