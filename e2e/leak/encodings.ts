import type { RawRequest } from '../raw-http.ts'

export const formType = 'application/x-www-form-urlencoded'

/** A form as PHP's `urlencode` makes it, with the fields in this order. */
export function form(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${urlencode(value)}`)
    .join('&')
}

/** PHP's `urlencode`: everything but letters, digits and `-_.` is encoded, a space is `+`. */
export function urlencode(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+')
}

/** Every byte as `%xx`, the digits in lower case. */
export function percentAll(text: string): string {
  return Buffer.from(text).toString('hex').replace(/../g, '%$&')
}

/** Every UTF-16 unit as `\uxxxx`. */
export function unicodeEscapes(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex').replace(/..../g, '\\u$&')
}

export function base64(text: string): string {
  return Buffer.from(text).toString('base64')
}

/** A body under this `Content-Type`; none when it is empty. */
export function body(text: string | Uint8Array, type: string = formType): RawRequest {
  return { body: text, headers: type === '' ? {} : { 'Content-Type': type } }
}

/** What a helpdesk posts for a wrong password. */
export function login(password: string, more: Record<string, string> = {}): RawRequest {
  return body(form({ username: 'john.doe', password, ipaddress: '203.0.113.7', ...more }))
}
