import type { ReactNode } from 'react'
import styles from './traffic.module.css'

interface PairsProps {
  title: string
  pairs: readonly (readonly [name: string, value: ReactNode])[]
  /** Said in place of an empty table. */
  none: string
}

/** Names and values in their order, such as fields or headers. */
export function Pairs({ title, pairs, none }: PairsProps) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {pairs.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <table className={styles.pairs}>
          <tbody>
            {pairs.map(([name, value], at) => (
              // A name may stand there twice, and the order never changes.
              <tr key={at}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
