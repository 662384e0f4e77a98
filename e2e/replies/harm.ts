import fc from 'fast-check'

/** Texts that XML forbids or that a script gets wrong: put into a reply, they break it or not. */
const spoilers = [
  '&',
  '&nbsp;',
  '<',
  '>',
  ']]>',
  '\u0001',
  '&#1;',
  '\uFFFE',
  '<b>',
  '</user>',
  '<br>',
  '&amp',
  '"',
  '--',
  '<!--',
  '&e;',
  '<a b=c>',
  '<a b="1" b="2"/>',
  '\0',
  '<?xml?>',
  '%',
  '<!DOCTYPE x>',
]

/** What happens to the bytes on their way. */
export const harm: fc.Arbitrary<(reply: string) => Uint8Array> = fc.oneof(
  { weight: 20, arbitrary: fc.constant(utf8) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('Warning: mysql_connect() in auth.php\n', '<br />', ' \n', '0', 'x')
      .map((before) => (reply: string) => utf8(before + reply)),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('x', '<a/>', '\n<!-- x --', '0', '&')
      .map((end) => (reply: string) => utf8(reply + end)),
  },
  {
    weight: 1,
    arbitrary: fc
      .double({ min: 0, max: 1, noNaN: true })
      .map((part) => (reply: string) => cutOff(utf8(reply), part)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...spoilers), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([spoiler, part]) => (reply: string) => {
        const at = Math.floor(reply.length * part)
        return utf8(reply.slice(0, at) + spoiler + reply.slice(at))
      }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.nat(255), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([byte, part]) => (reply: string) => {
        const bytes = utf8(reply)
        bytes[Math.floor((bytes.length - 1) * part)] = byte
        return bytes
      }),
  },
  {
    weight: 1,
    arbitrary: fc.constant((reply: string) =>
      Buffer.from(reply.replaceAll(/encoding="UTF-8"/g, 'encoding="ISO-8859-1"'), 'latin1'),
    ),
  },
  { weight: 1, arbitrary: fc.constant((reply: string) => Buffer.from(reply, 'latin1')) },
  {
    weight: 1,
    arbitrary: fc.constant((reply: string) =>
      Buffer.from(`\uFEFF${reply.replaceAll(/encoding="UTF-8"/g, 'encoding="UTF-16"')}`, 'utf16le'),
    ),
  },
)

/** The bytes of a text. */
export function utf8(text: string): Uint8Array {
  return Buffer.from(text)
}

function cutOff(bytes: Uint8Array, part: number): Uint8Array {
  return bytes.subarray(0, Math.floor(bytes.length * part))
}
