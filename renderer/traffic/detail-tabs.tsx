import { Tabs } from '@mantine/core'
import { type ComponentType, type ReactNode } from 'react'
import type { Exchange } from '../../shared/traffic/exchange.ts'
import { HelpdeskTab } from './helpdesk-tab.tsx'
import { OverviewTab } from './overview-tab.tsx'
import { ReplyTab } from './reply-tab.tsx'
import { RequestTab } from './request-tab.tsx'
import { RulesTab } from './rules-tab.tsx'
import styles from './traffic.module.css'

/** The ways to look at an exchange; some do not hold for each. */
const tabs: readonly {
  name: string
  Shown: ComponentType<{ exchange: Exchange }>
  isFor?: (exchange: Exchange) => boolean
}[] = [
  { name: 'Overview', Shown: OverviewTab },
  { name: 'Request', Shown: RequestTab },
  { name: 'Reply', Shown: ReplyTab },
  { name: 'Rules', Shown: RulesTab, isFor: ({ played }) => played !== null },
  { name: 'Helpdesk', Shown: HelpdeskTab, isFor: ({ verdict }) => verdict !== null },
]

interface DetailTabsProps {
  exchange: Exchange
  /** The tab that was opened last; the first one is shown where the exchange has none such. */
  wanted: string
  onOpen: (name: string) => void
  actions: ReactNode
}

/** The tab that is open at first. */
export const firstTab = 'Overview'

/** An exchange under its tabs, and beside these what can be done with it. */
export function DetailTabs({ exchange, wanted, onOpen, actions }: DetailTabsProps) {
  const there = tabs.filter(({ isFor }) => isFor?.(exchange) ?? true)
  const open = there.some(({ name }) => name === wanted) ? wanted : firstTab
  return (
    <Tabs
      value={open}
      onChange={(name) => {
        onOpen(name ?? firstTab)
      }}
      keepMounted={false}
      className={styles.tabs}
    >
      <div className={styles.tabsHead}>
        <Tabs.List>
          {there.map(({ name }) => (
            <Tabs.Tab key={name} value={name}>
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {actions}
      </div>
      {there.map(({ name, Shown }) => (
        <Tabs.Panel key={name} value={name} className={styles.panel} tabIndex={0}>
          <Shown exchange={exchange} />
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
