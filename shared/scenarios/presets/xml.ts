import { preset, text, whole } from './preset.ts'

const group = 'XML'

const users = [{ type: 'kind', kind: 'user' }]
const everyUser = (...then: object[]) => [{ when: users, then }]

export const xmlPresets = [
  preset({
    name: 'Unescaped ampersand in the organization',
    group,
    sentence: 'Everybody belongs to [organization], and its & is sent unescaped.',
    does: 'The fault that is seen most: all is well until somebody of “Smith & Sons” logs in.',
    values: { organization: text('Organization', 'Smith & Sons') },
    rules: ({ organization }) =>
      everyUser(
        { type: 'change', element: 'organization', text: organization },
        { type: 'break xml', how: 'bare ampersand', element: 'organization' },
      ),
  }),
  preset({
    name: 'PHP warning before the XML',
    group,
    sentence: 'A PHP warning is printed before each reply.',
    does: 'A script on a server that shows errors. To a person the reply looks fine below it; the helpdesk cannot read it.',
    values: {},
    rules: () => [{ then: [{ type: 'break xml', how: 'php warning' }] }],
  }),
  preset({
    name: "The documentation's misprint",
    group,
    sentence: 'The XML declaration lacks the space before “encoding”, as in the vendor’s examples.',
    does: 'Who copies the published example gets replies that look right and are refused.',
    values: {},
    rules: () => [{ then: [{ type: 'break xml', how: 'misprinted declaration' }] }],
  }),
  preset({
    name: 'HTML page before the XML',
    group,
    sentence: 'A whole HTML page comes before each reply.',
    does: 'A framework’s or a proxy’s login page, printed before the script has its turn.',
    values: {},
    rules: () => [{ then: [{ type: 'break xml', how: 'html page' }] }],
  }),
  preset({
    name: 'Text after the XML',
    group,
    sentence: 'Something is printed after each reply.',
    does: 'Debugging output, or what an include prints at its end.',
    values: {},
    rules: () => [{ then: [{ type: 'break xml', how: 'text after' }] }],
  }),
  preset({
    name: 'Blank lines before the XML',
    group,
    sentence: 'Three blank lines come before each reply.',
    does: 'A PHP file with empty lines at its end. Strict XML forbids it, and the helpdesk trims it away.',
    values: {},
    rules: () => [{ then: [{ type: 'break xml', how: 'blank lines' }] }],
  }),
  preset({
    name: 'Byte order mark before the XML',
    group,
    sentence: 'Three invisible bytes come before each reply.',
    does: 'A script saved as “UTF-8 with BOM”. The helpdesk reads it all the same.',
    values: {},
    rules: () => [{ then: [{ type: 'break xml', how: 'byte order mark' }] }],
  }),
  preset({
    name: 'Reply cut in the middle',
    group,
    sentence: 'Only the first [percent] % of each reply are sent, and HTTP says that this is all.',
    does: 'A buffer that is too small, or a script that stops.',
    values: { percent: whole('Percent', 50, { min: 0, max: 99 }) },
    rules: ({ percent }) => [{ then: [{ type: 'break xml', how: 'cut', amount: percent, unit: 'percent' }] }],
  }),
  preset({
    name: 'Control character in the name',
    group,
    sentence: 'Each full name ends with a character that XML forbids.',
    does: 'Pasted into the directory years ago, invisible everywhere else.',
    values: {},
    rules: () => everyUser({ type: 'break xml', how: 'control character', element: 'fullname' }),
  }),
  preset({
    name: 'HTML entity in the name',
    group,
    sentence: 'Each full name holds &nbsp;.',
    does: 'A script that escapes with htmlentities() instead of htmlspecialchars(): XML does not know those names.',
    values: {},
    rules: () => everyUser({ type: 'break xml', how: 'undefined entity', element: 'fullname' }),
  }),
  preset({
    name: 'Latin-1 sent as UTF-8',
    group,
    sentence: 'Each reply is Latin-1, and says that it is UTF-8.',
    does: 'All is well until a name has an accent.',
    values: {},
    rules: () => everyUser({ type: 'break xml', how: 'latin-1', element: 'fullname' }),
  }),
  preset({
    name: 'Elements closed in the wrong order',
    group,
    sentence: 'The last two elements of each reply are closed in the wrong order.',
    does: 'XML put together by hand. Lenient parsers take it; the helpdesk’s does not.',
    values: {},
    rules: () => [{ then: [{ type: 'break xml', how: 'mis-nested' }] }],
  }),
  preset({
    name: 'Gzip that nobody asked for',
    group,
    sentence: 'Each reply is compressed.',
    does: 'A server that compresses everything; the helpdesk does not ask for it and does not unpack it.',
    values: {},
    rules: () => [
      {
        then: [
          { type: 'break xml', how: 'gzip' },
          { type: 'head', headers: [{ name: 'Content-Encoding', value: 'gzip' }] },
        ],
      },
    ],
  }),
  preset({
    name: 'A reply of 1 MB',
    group,
    sentence: 'Each reply is made 1 MB long by a comment.',
    does: 'Nothing goes wrong, but it costs the helpdesk time and memory.',
    values: {},
    rules: () => [{ then: [{ type: 'break xml', how: 'a megabyte' }] }],
  }),
]
