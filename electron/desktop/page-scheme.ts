import { net, protocol } from 'electron'
import type { Page } from '../page/page.ts'

const scheme = 'app'
const host = 'loginshare-mock'

/** The origin of the page in the window; nothing else is ours. */
export const pageOrigin = `${scheme}://${host}`
export const pageUrl = `${pageOrigin}/index.html`

/**
 * Makes the page's scheme one with origins, which `file:` is not, and whose scripts are compiled only once. To be called
 * before Electron is ready.
 */
export function registerPageScheme(): void {
  const privileges = { standard: true, secure: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }])
}

/**
 * Serves the page to the window.
 *
 * @param devServer where Vite serves it while it is being worked on, instead of the built one
 */
export function servePage(page: Page, devServer: string | undefined): void {
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url)
    if (request.method !== 'GET' || url.host !== host) return notFound()
    if (devServer !== undefined) return net.fetch(new URL(url.pathname + url.search, devServer).href)
    const file = await page(url.pathname)
    return file === undefined
      ? notFound()
      : new Response(new Uint8Array(file.body), { headers: file.headers })
  })
}

function notFound(): Response {
  return new Response('Nothing is here.', { status: 404 })
}
