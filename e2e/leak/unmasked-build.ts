import { buildChanged } from '../changed-build.ts'

/** Where masking begins; what follows here is put in its place. */
const begin = 'export function maskRequest('
const unmasked = `export function maskRequest(sent: SentRequest): MaskedRequest {
  const fields = sent.post.fields.map(({ name, value }): [string, string] => [name, value])
  const head = sent.headers.join('\\n')
  return { url: sent.url, head, fields, body: sent.bytes, bodyAs: 'bytes', hide: (text) => text }
}

export function masked(`

/** Builds the app with masking switched off in its code. @returns the built file */
export function buildUnmasked(): string {
  return buildChanged('shared/traffic/masking.ts', begin, () => unmasked).program
}
