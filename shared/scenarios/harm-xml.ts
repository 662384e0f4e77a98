import { joinBytes } from '../verdict/join-bytes.ts'
import { utf8 } from './answer.ts'
import { fromByteText, toByteText } from './byte-text.ts'
import { gzip } from './gzip.ts'

/** How a reply's bytes are harmed. In some, an element can be named that it happens in. */
export interface Harm {
  /** What a list calls it, and how it goes on from “break the XML:”. */
  words: string
  inElement?: true
  do: (bytes: Uint8Array, element: string) => Uint8Array
}

/** A PHP script that cannot reach its directory, and shows its errors. */
export const phpWarning =
  "<br />\n<b>Warning</b>:  ldap_bind(): Unable to bind to server: Can't contact LDAP server in " +
  '<b>/var/www/html/loginshare.php</b> on line <b>42</b><br />\n'

/** What a proxy or a framework shows to somebody who is not logged in there. */
export const htmlPage =
  '<!DOCTYPE html>\n<html><head><title>Log in</title></head>\n<body><form method="post"><input name="user">' +
  '<input name="pass" type="password"><button>Log in</button></form></body></html>\n'

const declaration = /^<\?xml version="1\.0" encoding=/
const megabyte = 1024 * 1024

/** Every harm but cutting, which is a number's business. */
export const harms = {
  'bare ampersand': {
    words: 'an unescaped & in',
    inElement: true,
    do: onText((text, element) => {
      const bare = inElement(text, element, (inside) => inside.replaceAll('&amp;', '&'))
      return bare === text ? inElement(text, element, (inside) => `${inside} & Co`) : bare
    }),
  },
  'control character': {
    words: 'a control character in',
    inElement: true,
    do: onText((text, element) => inElement(text, element, (inside) => `${inside}\x01`)),
  },
  'undefined entity': {
    words: 'an entity that XML does not know, &nbsp;, in',
    inElement: true,
    do: onText((text, element) => inElement(text, element, (inside) => `${inside}&nbsp;`)),
  },
  'mis-nested': {
    words: 'its last two elements closed in the wrong order',
    do: onText((text) => text.replace(/(<\/[^<>]+>)(\s*)(<\/[^<>]+>)(\s*)$/, '$3$2$1$4')),
  },
  'misprinted declaration': {
    words: 'the declaration as the documentation misprints it, with no space before “encoding”',
    do: onText((text) =>
      text.startsWith('<?xml version="1.0" encoding=')
        ? text.replace(declaration, '<?xml version="1.0"encoding=')
        : `<?xml version="1.0"encoding="UTF-8"?>\n${text}`,
    ),
  },
  'php warning': { words: 'a PHP warning before it', do: onText((text) => phpWarning + text) },
  'blank lines': { words: 'blank lines before it', do: onText((text) => `\n\n\n${text}`) },
  'html page': { words: 'an HTML page before it', do: onText((text) => htmlPage + text) },
  'text after': { words: 'text after it', do: onText((text) => `${text}\n?>\nDone.\n`) },
  'byte order mark': { words: 'a byte order mark before it', do: onText((text) => `\xef\xbb\xbf${text}`) },
  'latin-1': {
    words: 'Latin-1 bytes under a declaration of UTF-8, in',
    inElement: true,
    do(bytes, element) {
      const text = new TextDecoder().decode(bytes)
      const latin = /[^\0-\x7f]/.test(text) ? text : inElement(text, element, (inside) => `${inside} né`)
      return fromByteText(latin)
    },
  },
  gzip: { words: 'gzip that nobody has asked for', do: gzip },
  'a megabyte': {
    words: 'a comment after it that makes it 1 MB long',
    do: padded,
  },
} satisfies Record<string, Harm>

export type HarmName = keyof typeof harms

function padded(bytes: Uint8Array): Uint8Array {
  const [open, close] = [utf8('<!--'), utf8('-->')]
  const missing = Math.max(0, megabyte - bytes.length - open.length - close.length)
  return joinBytes([bytes, open, new Uint8Array(missing).fill(0x78), close])
}

function onText(change: (text: string, element: string) => string): Harm['do'] {
  return (bytes, element) => fromByteText(change(toByteText(bytes), element))
}

/** The text with the content of the element changed, or of the message where the reply does not have that element. */
function inElement(text: string, element: string, change: (inside: string) => string): string {
  for (const name of [element, 'message', 'result']) {
    const [open, close] = [`<${name}>`, `</${name}>`]
    const [from, to] = [text.indexOf(open) + open.length, text.indexOf(close)]
    if (to >= from && from >= open.length)
      return text.slice(0, from) + change(text.slice(from, to)) + text.slice(to)
  }
  return change(text)
}

/** The bytes up to the nth, or up to a percentage of them. */
export function cutBytes(bytes: Uint8Array, amount: number, unit: 'bytes' | 'percent'): Uint8Array {
  return bytes.subarray(
    0,
    unit === 'bytes' ? amount : Math.floor((bytes.length * Math.min(amount, 100)) / 100),
  )
}
