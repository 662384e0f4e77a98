import { hasDisplay } from './display.js'

/**
 * Opens a page in the person's browser where there is one. Where it fails nothing is said: the URL is printed anyway.
 *
 * @returns whether it was tried; it is not on a build server (`CI` is set), nor without a screen
 */
export async function openBrowser(url: string, env = process.env): Promise<boolean> {
  if (env.CI || !hasDisplay(process.platform, env)) return false
  // Loaded only here, since it takes a while and most starts have no use for it.
  const { default: open } = await import('open')
  await open(url).catch(() => undefined)
  return true
}
