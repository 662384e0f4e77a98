import type { Exchange } from '../../shared/traffic/exchange.ts'
import { PostedPassword } from './posted-password.tsx'
import { postedPairs } from './posted-pairs.ts'
import styles from './traffic.module.css'

/** Said of a body that is not shown as it was sent. */
const notes: Record<Exchange['request']['bodyAs'], string | undefined> = {
  text: undefined,
  bytes: 'The body is no UTF-8: what could not be decoded is shown as �.',
  rebuilt: 'The body was in another format. What was read in it is shown as a form.',
  'not kept': 'The body could not be read, so it is not kept: nobody can say where in it a password stands.',
}

/** The fields in the order in which they were posted, decoded, and beside that what stood in the body. */
export function PostedFields({ exchange: { id, request } }: { exchange: Exchange }) {
  const pairs = postedPairs(request)
  const isDecoded = pairs.some(({ raw }) => raw !== undefined)
  const note = notes[request.bodyAs]
  return (
    <section aria-label="Fields">
      <h2>Fields</h2>
      {note !== undefined && <p>{note}</p>}
      {pairs.length === 0 ? (
        <p className="quiet">It had no fields.</p>
      ) : (
        <table className={styles.pairs}>
          {isDecoded && (
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Value</th>
                <th scope="col">Decoded from</th>
              </tr>
            </thead>
          )}
          <tbody>
            {pairs.map(({ name, value, raw }, at) => (
              // A name may stand there twice, and the order never changes.
              <tr key={at}>
                <th scope="row">{name}</th>
                <td>{name === 'password' ? <PostedPassword key={id} id={id} masked={value} /> : value}</td>
                {isDecoded && <td>{raw ?? <span className="quiet">the same</span>}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
