import { CloseButton, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { meantWords } from '../../shared/traffic/meant-words.ts'
import { useApi } from '../live/api.tsx'
import { problemOf } from '../live/problem-of.ts'
import { duration } from '../ui/time.ts'
import { VerdictLine } from '../verdict/verdict-line.tsx'
import { VerdictView } from '../verdict/verdict-view.tsx'
import { ReplyTab } from './reply-tab.tsx'
import { RequestTab } from './request-tab.tsx'
import { RulesTab } from './rules-tab.tsx'
import styles from './traffic.module.css'

/** One exchange whole: what happened in a sentence, what was asked, what went back. */
export function ExchangeDetail({ id, onClose }: { id: number; onClose: () => void }) {
  const { queries } = useApi()
  const { data: exchange, error } = useQuery(queries.exchange(id))
  return (
    <section
      aria-label={`Login ${String(id)}`}
      className={styles.detail}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div className={styles.detailHead}>
        {exchange && (
          <p className="cut" title={exchange.why.join(' ')}>
            {exchange.verdict && <VerdictLine verdict={exchange.verdict} meant={exchange.outcome} />}{' '}
            <span>
              {meantWords(exchange)}. {exchange.why.join(' ')}
            </span>{' '}
            <span className="quiet">
              read {duration(exchange.timing.read)}, decided {duration(exchange.timing.decide)}, written{' '}
              {duration(exchange.timing.write)}
            </span>
          </p>
        )}
        <CloseButton aria-label="Close" onClick={onClose} />
      </div>
      {error && <p role="alert">{problemOf(error)}</p>}
      {exchange && (
        <Tabs defaultValue="request" className={styles.tabs}>
          <Tabs.List>
            <Tabs.Tab value="request">Request</Tabs.Tab>
            <Tabs.Tab value="reply">Reply</Tabs.Tab>
            {exchange.played && <Tabs.Tab value="rules">Rules</Tabs.Tab>}
            {exchange.verdict && <Tabs.Tab value="helpdesk">Helpdesk</Tabs.Tab>}
          </Tabs.List>
          <Tabs.Panel value="request" className={styles.panel} tabIndex={0}>
            <RequestTab exchange={exchange} />
          </Tabs.Panel>
          <Tabs.Panel value="reply" className={styles.panel} tabIndex={0}>
            <ReplyTab exchange={exchange} />
          </Tabs.Panel>
          {exchange.played && (
            <Tabs.Panel value="rules" className={styles.panel} tabIndex={0}>
              <RulesTab played={exchange.played} />
            </Tabs.Panel>
          )}
          {exchange.verdict && (
            <Tabs.Panel value="helpdesk" className={styles.panel} tabIndex={0}>
              <VerdictView verdict={exchange.verdict} meant={exchange.outcome} />
            </Tabs.Panel>
          )}
        </Tabs>
      )}
    </section>
  )
}
