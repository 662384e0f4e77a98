import fc from 'fast-check'
import type { Element } from './content.ts'
import { often } from './often.ts'

/** Ways to write a text; which of them is drawn for each text anew. */
const writers: ((text: string) => string)[] = [
  escaped,
  escaped,
  escaped,
  escaped,
  (text) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`,
  (text) => Array.from(text, (sign) => `&#${String(sign.codePointAt(0))};`).join(''),
  (text) => Array.from(text, (sign) => `&#x${sign.codePointAt(0)?.toString(16) ?? ''};`).join(''),
  (text) => `${escaped(text)}<!-- &c; -->`,
  (text) => `${escaped(text.slice(0, 1))}<b>inner</b>${escaped(text.slice(1))}`,
  (text) => `<?pi 1?>${escaped(text)}`,
  (text) => `<![CDATA[]]>${escaped(text)}`,
  (text) => `&e;${escaped(text)}`,
]

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** What stands around the elements. */
export const layout = fc.record({
  declaration: often(
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '',
    "<?xml version='1.0'?>",
    '<?xml version="1.0" standalone="yes" ?>',
    '\n\n  <?xml version="1.0" encoding="utf-8"?>',
    '\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n',
    '\uFEFF',
    '<?xml version="1.1" encoding="UTF-8"?>',
  ),
  doctype: often(
    '',
    '<!DOCTYPE loginshare [<!ENTITY e ""><!ENTITY f "x<i>y</i>z">]>',
    '<!DOCTYPE loginshare [<!ENTITY f "1"><!ENTITY e "&f;">]>',
    '<!DOCTYPE loginshare [<!ENTITY e "<result>1</result>">]>',
  ),
  open: often(
    'loginshare',
    'response',
    'loginshare xmlns="urn:x"',
    'p:loginshare xmlns:p="urn:x"',
    'loginshare a="1" b=\'2\'',
    'loginshare xmlns:a=""',
    'q:loginshare',
  ),
  between: often(
    '',
    '\n    ',
    '\t',
    '<!-- between -->',
    'text',
    '\r\n',
    '<p:result xmlns:p="urn:x">1</p:result>',
    '<q:user>x</q:user>',
    '<?result 1?>',
    '<Result>1</Result>',
  ),
  after: often('', '\n', '<!-- after -->', '<?pi after?>', ' \n\t\0\u000b', '<!-- 1 --><?a b?>\n'),
  writers: fc.infiniteStream(fc.nat({ max: writers.length * 3 })),
})

/** How one reply is written. */
export type Layout = typeof layout extends fc.Arbitrary<infer Value> ? Value : never

/** Most texts are just escaped; entities are used only where they are declared. */
function writerOf({ writers: drawn, doctype }: Layout): (text: string) => string {
  return (text) => {
    const value = Number(drawn.next().value)
    const writer = writers[value] ?? escaped
    return doctype === '' && value === writers.length - 1 ? escaped(text) : writer(text)
  }
}

/** A reply as text. @param padding goes between the root's children, which makes a reply large */
export function write(children: readonly Element[], plan: Layout, padding: string): string {
  const text = writerOf(plan)
  const inside = (all: readonly Element[], between: string): string =>
    all
      .map(({ name: tag, content }) => {
        if (content === '' || content.length === 0) return `<${tag}/>`
        return `<${tag}>${typeof content === 'string' ? text(content) : inside(content, plan.between)}</${tag}>`
      })
      .join(between)
  const [tag = ''] = plan.open.split(' ')
  return `${plan.declaration}${plan.doctype}<${plan.open}>${inside(children, plan.between + padding)}</${tag}>${plan.after}`
}
