import { ActionIcon, CloseButton } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { Exchange } from '../../shared/traffic/exchange.ts'
import { meantWords } from '../../shared/traffic/meant-words.ts'
import { verdictWords } from '../../shared/verdict/verdict-words.ts'
import { useApi } from '../live/api.tsx'
import { problemOf } from '../live/problem-of.ts'
import { timeOfDay } from '../ui/time.ts'
import { Acts } from './acts/acts.tsx'
import { NoteButton } from './acts/note-button.tsx'
import { PinButton } from './acts/pin-button.tsx'
import { DetailTabs, firstTab } from './detail-tabs.tsx'
import { VerdictLine } from '../verdict/verdict-line.tsx'
import styles from './traffic.module.css'
import { usernameWords } from './username.tsx'

interface ExchangeDetailProps {
  id: number
  /** Shows the login that stands above or below this one in the list; undefined where there is none. */
  onAbove: (() => void) | undefined
  onBelow: (() => void) | undefined
  onClose: () => void
}

/** One exchange whole, and what can be done with it. Alt+Up and Alt+Down go on to the next. */
export function ExchangeDetail({ id, onAbove, onBelow, onClose }: ExchangeDetailProps) {
  const { queries } = useApi()
  // The one before stays until the next is there, and with it the place of the keyboard.
  const { data: exchange, error } = useQuery({ ...queries.exchange(id), placeholderData: keepPreviousData })
  // It stays open for the next exchange.
  const [tab, setTab] = useState(firstTab)
  useHotkeys([
    ['alt+ArrowUp', () => onAbove?.()],
    ['alt+ArrowDown', () => onBelow?.()],
  ])
  return (
    <section
      aria-label={`Login ${String(exchange?.id ?? id)}`}
      className={styles.detail}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
    >
      <div className={styles.detailHead}>
        {exchange && <Heading exchange={exchange} />}
        <Step label="Login above" keys={['Alt+ArrowUp', 'Alt ↑']} onClick={onAbove}>
          <IconArrowUp size={14} />
        </Step>
        <Step label="Login below" keys={['Alt+ArrowDown', 'Alt ↓']} onClick={onBelow}>
          <IconArrowDown size={14} />
        </Step>
        <CloseButton aria-label="Close" title="Close (Esc)" onClick={onClose} />
      </div>
      {error && <p role="alert">{problemOf(error)}</p>}
      {exchange && (
        <DetailTabs
          exchange={exchange}
          wanted={tab}
          onOpen={setTab}
          actions={<DetailActs exchange={exchange} />}
        />
      )}
    </section>
  )
}

/** Who, when, and how it ended, in a line. */
function Heading({ exchange }: { exchange: Exchange }) {
  const { username, time, verdict, outcome } = exchange
  const who = usernameWords(username)
  const words = verdict === null ? meantWords(exchange) : verdictWords(verdict, outcome)
  return (
    <h2 className="cut" title={`${who}, ${timeOfDay(time)}: ${words}`}>
      <bdi>{who}</bdi>, {timeOfDay(time)}{' '}
      {verdict === null ? words : <VerdictLine verdict={verdict} meant={outcome} />}
    </h2>
  )
}

/** What can be done with it, beside the tabs. */
function DetailActs({ exchange: { id, pinned, note } }: { exchange: Exchange }) {
  const ids = [id]
  return (
    <div role="group" aria-label="With this login" className={styles.detailActs}>
      <PinButton ids={ids} pins={!pinned} />
      <NoteButton key={id} ids={ids} note={note} />
      <Acts ids={ids} />
    </div>
  )
}

interface StepProps {
  label: string
  /** As assistive technology is told of them, and as they stand on the keyboard. */
  keys: readonly [aria: string, shown: string]
  onClick: (() => void) | undefined
  children: ReactNode
}

/** Stays in the way of Tab where it leads nowhere, so that nobody loses their place. */
function Step({ label, keys: [aria, shown], onClick, children }: StepProps) {
  return (
    <ActionIcon
      variant="default"
      size={26}
      aria-label={label}
      aria-keyshortcuts={aria}
      aria-disabled={onClick === undefined}
      data-disabled={onClick === undefined || undefined}
      title={`${label} (${shown})`}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  )
}
