import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { contentPolicy } from './content-policy.ts'
import { readPagePath } from './page-path.ts'

/** A file of the page as it goes out. */
export interface PageFile {
  headers: Record<string, string>
  body: Buffer
}

/** Gives the file that a URL's path names; undefined where the page has none. */
export type Page = (urlPath: string) => Promise<PageFile | undefined>

/** Where there is no page to serve. */
export const noPage: Page = () => Promise.resolve(undefined)

/** Vite names these files after their content, so a name's content never changes. */
const forever = 'public, max-age=31536000, immutable'

/**
 * The built page, for whichever shell serves it: the control door or Electron.
 *
 * @param folder where the build is; it may be inside an asar
 */
export function pageIn(folder: string): Page {
  return async (urlPath) => {
    const found = readPagePath(urlPath)
    if (found === undefined) return undefined
    const body = await read(path.join(folder, found.place))
    if (body === undefined) return undefined
    const nonce = randomBytes(16).toString('base64')
    const isDocument = found.place.endsWith('.html')
    return {
      headers: {
        'Content-Type': found.contentType,
        'Content-Security-Policy': contentPolicy(nonce),
        'Cache-Control': found.place.startsWith('/assets/') ? forever : 'no-store',
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
      },
      body: isDocument ? Buffer.from(body.toString().replaceAll('%STYLE_NONCE%', nonce)) : body,
    }
  }
}

async function read(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    // A folder is no file, and neither is what stands below a file.
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return undefined
    throw error
  }
}
