import { ordinal } from '../../shared/scenarios/counting-words.ts'
import type { Exchange } from '../../shared/traffic/exchange.ts'
import { ruleWords } from '../../shared/traffic/played.ts'
import { RuleReports } from '../scenarios/rule-reports.tsx'
import { duration } from '../ui/time.ts'
import { Pairs } from './pairs.tsx'
import { RelayedReply } from './relayed-reply.tsx'

/** What the scenario that was active had to do with a login: which rule, what it did and when, and why not the others. */
export function RulesTab({ exchange: { played } }: { exchange: Exchange }) {
  if (played === null) return <p>No scenario was active.</p>
  const { scenario, rule, rules, steps, notes, done, relayed } = played
  return (
    <>
      <Pairs
        title="Scenario"
        none=""
        inWords
        pairs={[
          ['Active', scenario],
          ['Rule', rule === null ? 'None applied; answered as usual' : ruleWords(rule)],
          ...(rule === null ? [] : [['Count', `the ${ordinal(rule.count)} attempt that it counts`] as const]),
        ]}
      />
      {rule !== null && (
        <section aria-label="Steps">
          <h2>Steps</h2>
          {steps.length === 0 ? (
            <p className="quiet">It has none: the login was answered as usual.</p>
          ) : (
            <ol>
              {steps.map((step, at) => (
                <li key={at}>{step}</li>
              ))}
            </ol>
          )}
          {notes.map((note, at) => (
            <p key={at}>{note}</p>
          ))}
        </section>
      )}
      {done.length > 0 && (
        <Pairs
          title="On the connection"
          none=""
          inWords
          pairs={done.map(({ at, did }) => [`after ${duration(at)}`, did] as const)}
        />
      )}
      {relayed !== null && <RelayedReply relayed={relayed} />}
      <section aria-label="Each rule">
        <h2>Each rule</h2>
        {rules.length === 0 ? (
          <p className="quiet">The scenario had no rules.</p>
        ) : (
          <RuleReports reports={rules} />
        )}
      </section>
    </>
  )
}
