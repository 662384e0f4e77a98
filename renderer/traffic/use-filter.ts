import { useDebouncedCallback, useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { readFilter, type Mistake } from '../../shared/traffic/filter/read-filter.ts'

/** How long nobody has typed before what was written counts, and before it is called a mistake: milliseconds. */
const restMs = 150
const patienceMs = 600

const none: readonly Mistake[] = []

/** A filter as it is written, and what of it is in effect. */
export interface Reading {
  text: string
  /** The last one that had no mistake when it was left alone; empty for all. */
  filter: string
  /** In words, to go on from “where ”. */
  explanation: string
  /** Those of the text, once nobody writes any more. */
  mistakes: readonly Mistake[]
}

/** Keeps what is written into the search field. While that has a mistake, what was found before stays. */
export function useFilter(): Reading & { write: (text: string) => void } {
  const [text, setText] = useState('')
  const [read, setRead] = useState({ text: '', mistakes: none })
  const [valid, setValid] = useState({ filter: '', explanation: '' })
  const [settled] = useDebouncedValue(text, patienceMs)
  const rest = useDebouncedCallback((rested: string) => {
    const { explanation, mistakes } = readFilter(rested, Date.now())
    setRead({ text: rested, mistakes })
    if (mistakes.length === 0) setValid({ filter: rested.trim(), explanation })
  }, restMs)
  const write = (next: string) => {
    setText(next)
    rest(next)
  }
  const isSettled = read.text === text && settled === text
  return { text, ...valid, mistakes: isSettled ? read.mistakes : none, write }
}
