import { TextInput } from '@mantine/core'
import type { RefObject } from 'react'
import styles from './grid.module.css'

interface SearchFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  ref: RefObject<HTMLInputElement | null>
  /** The table that it searches: Down and Esc lead back to it. */
  grid: RefObject<HTMLElement | null>
}

/** The field that says what rows a table shows. Esc clears it. */
export function SearchField({ label, value, onChange, ref, grid }: SearchFieldProps) {
  return (
    <TextInput
      ref={ref}
      type="search"
      aria-label={label}
      placeholder="Search"
      className={styles.search}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onChange('')
        if (event.key === 'ArrowDown' || event.key === 'Escape') grid.current?.focus()
      }}
    />
  )
}
