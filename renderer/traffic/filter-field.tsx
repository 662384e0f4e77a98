import { Combobox, Input, useCombobox } from '@mantine/core'
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { longestFilter } from '../../shared/traffic/filter/read-filter.ts'
import { suggestionsFor, type KnownValues } from '../../shared/traffic/filter/complete.ts'
import styles from './traffic.module.css'

interface FilterFieldProps {
  value: string
  onChange: (value: string) => void
  /** Values that are on offer beside those that are fixed. */
  known: KnownValues
  mistaken: boolean
  /** The id of what says how it was understood. */
  describedBy: string
  ref: RefObject<HTMLInputElement | null>
  /** The table that it searches: Down and Esc lead back to it. */
  grid: RefObject<HTMLElement | null>
}

/**
 * The field that the log is searched by. What can be written next is listed while one writes, and on Down in the empty
 * field; Down and Up choose, Enter takes, Esc closes the list, and once more clears the field.
 */
export function FilterField({ value, onChange, known, mistaken, describedBy, ref, grid }: FilterFieldProps) {
  const [opened, setOpened] = useState(false)
  const [cursor, setCursor] = useState(value.length)
  const suggestions = suggestionsFor(value, cursor, known).filter(
    ({ from, to, text }) => value.slice(from, to) !== text,
  )
  const isOpen = opened && suggestions.length > 0
  const list = useCombobox({ opened: isOpen, onOpenedChange: setOpened })
  /** Where the cursor is to stand once what was taken is in the field. */
  const nextCursor = useRef<number>(undefined)
  useLayoutEffect(() => {
    if (nextCursor.current !== undefined)
      ref.current?.setSelectionRange(nextCursor.current, nextCursor.current)
    nextCursor.current = undefined
  }, [ref, value])

  const write = (text: string, at: number) => {
    onChange(text)
    setCursor(at)
    // Nobody who goes on after a blank is to have the rows covered unasked.
    setOpened(/[^\s(-]$/.test(text.slice(0, at)))
    list.resetSelectedOption()
  }
  const take = (place: number) => {
    const taken = suggestions[place]
    if (taken === undefined) return
    const rest = value.slice(taken.to)
    // A value is whole, so the next word may begin; after a term's name comes its value.
    const put = taken.text.endsWith(':') || rest !== '' ? taken.text : `${taken.text} `
    nextCursor.current = taken.from + put.length
    write(value.slice(0, taken.from) + put + rest, nextCursor.current)
    ref.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' && !isOpen && (value === '' || event.altKey)) setOpened(true)
    else if (event.key === 'ArrowDown' && !isOpen) grid.current?.focus()
    else if (event.key === 'ArrowDown') list.selectNextOption()
    else if (event.key === 'ArrowUp' && isOpen) list.selectPreviousOption()
    else if (event.key === 'Enter' && isOpen && list.getSelectedOptionIndex() >= 0) list.clickSelectedOption()
    else if (event.key === 'Enter') setOpened(false)
    else if (event.key === 'Escape' && isOpen) setOpened(false)
    else if (event.key === 'Escape') {
      onChange('')
      grid.current?.focus()
    } else return
    event.preventDefault()
  }

  return (
    <Combobox
      store={list}
      size="xs"
      position="bottom-start"
      width="target"
      keepMounted={false}
      // All that is on the page is in one of its landmarks.
      portalProps={{ target: 'main' }}
      onOptionSubmit={(place) => {
        take(Number(place))
      }}
    >
      <Combobox.Target withKeyboardNavigation={false} withExpandedAttribute>
        <Input
          ref={ref}
          size="xs"
          // Its own would leave out what is said here.
          withAria={false}
          error={mistaken}
          type="search"
          aria-label="Search the log"
          aria-invalid={mistaken}
          aria-describedby={describedBy}
          placeholder="Search: a name, ip:203.0.113.0/24, is:refused …"
          spellCheck={false}
          maxLength={longestFilter}
          className={styles.filter}
          value={value}
          onChange={({ currentTarget }) => {
            write(currentTarget.value, currentTarget.selectionStart ?? currentTarget.value.length)
          }}
          onSelect={({ currentTarget }) => {
            setCursor(currentTarget.selectionStart ?? currentTarget.value.length)
          }}
          onClick={() => {
            if (value === '') setOpened(true)
          }}
          onBlur={() => {
            setOpened(false)
          }}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={260} className={styles.suggestions} aria-label="What can be written here">
          {suggestions.map(({ text, help }, place) => (
            <Combobox.Option key={text} value={String(place)} className={styles.suggestion}>
              <code>{text}</code>
              <span className="quiet">{help}</span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
