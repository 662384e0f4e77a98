import fc from 'fast-check'
import type { Judged } from '../php/judge.ts'
import { meant } from './content.ts'
import { harm, utf8 } from './harm.ts'
import { helpdesk } from './knowledge.ts'
import { layout, write } from './writing.ts'

/** Bytes in which there is nothing to read. */
const nothing = fc.constantFrom('', '', '', '0').map(utf8)

/** No reply at all, but what a web server or a script sends instead. */
const noReply = fc
  .constantFrom(
    ' ',
    '\0',
    '00',
    '{"result":1}',
    '<html><body>502</body></html>',
    'OK',
    '<loginshare/>',
    '<result>1</result>',
  )
  .map(utf8)

/** Padding that makes a few replies large. */
const padding = fc.oneof(
  { weight: 200, arbitrary: fc.constant('') },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('p', '<x/>', ' ', '&amp;', 'é', '<!-- c -->', '<email>nobody</email>'),
        fc.integer({ min: 1000, max: 1_000_000 }),
      )
      .map(([piece, size]) => piece.repeat(size / piece.length)),
  },
)

const reply = fc.constantFrom<Judged['kind']>('user', 'user', 'user', 'staff').chain((kind) =>
  fc
    .record({
      username: fc.constantFrom('jdoe', 'jdoe', 'root', 'someone'),
      interface:
        kind === 'staff' ? fc.constantFrom(undefined, 'staff', 'admin', 'winapp') : fc.constant(undefined),
      helpdesk,
      body: fc.oneof(
        { weight: 2, arbitrary: nothing },
        { weight: 1, arbitrary: noReply },
        {
          weight: 25,
          arbitrary: fc
            .record({ children: meant(kind), layout, harm, padding })
            .map((parts) => parts.harm(write(parts.children, parts.layout, parts.padding))),
        },
      ),
    })
    .map((made): Judged => ({ ...made, kind })),
)

/** Replies of every sort, up to about 1 MB, and what the helpdesk knew; the same for the same seed. */
export function generateReplies(count: number, seed: number): Judged[] {
  return fc.sample(reply, { numRuns: count, seed })
}
