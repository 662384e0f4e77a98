import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '../../shared/contract/contract.ts'
import { indentXml } from '../traffic/indent-xml.ts'
import { Xml } from '../traffic/xml.tsx'
import { VerdictLine } from '../verdict/verdict-line.tsx'
import { VerdictView } from '../verdict/verdict-view.tsx'
import { RuleReports } from './rule-reports.tsx'
import styles from './scenarios.module.css'

type Answer = Awaited<ReturnType<ContractRouterClient<typeof contract>['decide']>>

/** What a login comes to: the verdict, which rule is why, what is done on the connection, and the reply. */
export function PreviewAnswer({ answer }: { answer: Answer }) {
  const { verdict, words, outcome, plan, reply, rules, why } = answer
  return (
    <div className={styles.answer}>
      <p role="status" className={styles.decision}>
        {verdict === null ? words : <VerdictLine verdict={verdict} meant={outcome} />}
      </p>
      <section aria-label="Rules">
        <h3>Rules</h3>
        {rules.length === 0 ? <p className="quiet">There are none.</p> : <RuleReports reports={rules} />}
      </section>
      <section aria-label="Plan">
        <h3>Plan</h3>
        <ol>
          {plan.map((action, at) => (
            <li key={at}>{action}</li>
          ))}
        </ol>
      </section>
      <section aria-label="Why">
        <h3>Why</h3>
        {why.map((reason, at) => (
          <p key={at}>{reason}</p>
        ))}
      </section>
      <details>
        <summary>
          Reply: {reply.status === 0 ? 'no HTTP' : `status ${String(reply.status)}`},{' '}
          {reply.bytes.toLocaleString('en')} bytes
        </summary>
        {reply.break !== null && <p>{reply.break}</p>}
        <Xml text={indentXml(reply.body) ?? reply.body} />
      </details>
      {verdict !== null && (
        <details>
          <summary>What the helpdesk makes of it</summary>
          <VerdictView verdict={verdict} meant={outcome} />
        </details>
      )}
    </div>
  )
}
