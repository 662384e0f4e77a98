/** The most characters of a URL: more than a helpdesk's settings have room for. */
const longest = 2000

/**
 * The URL of a LoginShare script, as a helpdesk is given it: `http:` or `https:`, its characters encoded.
 *
 * @returns what is wrong with it instead, to go on from the field's name: “is no URL”
 */
export function readScriptUrl(text: string): { url: URL } | { problem: string } {
  const trimmed = text.trim()
  if (trimmed === '') return { problem: 'is missing' }
  if (trimmed.length > longest) return { problem: `is longer than ${String(longest)} characters` }
  if (!URL.canParse(trimmed)) {
    return { problem: 'is no URL; it begins with http:// or https://, such as http://localhost/loginshare' }
  }
  const url = new URL(trimmed)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { problem: 'begins neither with http:// nor with https://' }
  }
  if (url.username !== '' || url.password !== '') {
    return { problem: 'holds a username or a password before the host; leave them out' }
  }
  // Left as they are by libcurl and encoded by a URL here, so that another request would go out.
  const odd = /[^\x21-\x7e]|["'<>\\^`{|}]/u.exec(trimmed)?.[0]
  if (odd !== undefined) return { problem: `holds “${odd}”, which a URL has encoded, as %XX` }
  return { url }
}
