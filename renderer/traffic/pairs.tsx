import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import styles from './traffic.module.css'

interface PairsProps {
  title: string
  pairs: readonly (readonly [name: string, value: ReactNode])[]
  /** Said in place of an empty table. */
  none: string
  /** The values are what we say, and not what has travelled. */
  inWords?: boolean
}

/** Names and values in their order, such as fields or headers. */
export function Pairs({ title, pairs, none, inWords }: PairsProps) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {pairs.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <table className={clsx(styles.pairs, inWords === true && styles.inWords)}>
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
