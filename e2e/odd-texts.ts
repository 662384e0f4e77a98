import fc from 'fast-check'

/** What XML 1.0 cannot carry (its production [2]); `u` makes a lone surrogate one character. */
export const forbiddenInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u

const markup = ']]> <![CDATA[x]]> &#1; &#x0; &amp;amp; &nbsp; <!-- --> <?xml?> <!DOCTYPE&x; </user>'.split(
  ' ',
)
const unicode = '\ufeffbom \ufffd 😀👩‍👩‍👧 \u{10ffff} \u202ertl\u202c שלום e\u0301 \u007f\u009f'.split(' ')
const numbersAndNames = '0 0123 1e3 -1 true null undefined __proto__ constructor toString'.split(' ')
const signs = '& < > " \' ] [ ! - ? ; # % + \\ = /'.split(' ')
const spaces = [' ', '\t', '\r', '\n', '\u00a0', '\u2028', '\u0085']

/** Texts that XML can carry, among them those that have gone wrong somewhere before. */
export const legalText = fc.oneof(
  fc.string({ unit: 'binary' }).filter((text) => !forbiddenInXml.test(text)),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...spaces, 'a', 'b') }),
  fc.string({ unit: fc.constantFrom(...signs) }),
  fc.constantFrom(...markup, ...unicode, ...numbersAndNames, '  leading', 'trailing  ', '\r\n', '\n\r'),
  fc.constantFrom('long ', ']]>', '&', '漢', '😀').map((text) => text.repeat(4000)),
)

/** Texts that the API must refuse: each has something that XML cannot carry. */
const forbiddenText = fc
  .tuple(
    legalText,
    fc.constantFrom(
      '\u0000',
      '\u0001',
      '\u000b',
      '\u001f',
      '\ufffe',
      '\uffff',
      '\ud800',
      '\udc00',
      '\ud800\ud800',
    ),
  )
  .map((parts) => parts.join(''))
  .filter((text) => forbiddenInXml.test(text))

/** Any text; a few cannot be carried. */
export const oddText = fc.oneof({ weight: 50, arbitrary: legalText }, { weight: 1, arbitrary: forbiddenText })

/** Texts that fit into a POST; control characters do. */
export const postableText = fc.oneof(
  legalText.filter((text) => text.length < 1000),
  fc.string({ unit: 'binary' }),
)
