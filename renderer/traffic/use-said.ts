import { useEffect, useEffectEvent } from 'react'
import { useAnnounce } from '../frame/announcer.ts'
import type { Reading } from './use-filter.ts'

/** Tells those who only listen how many a new search finds, or what is wrong with it. */
export function useSaid({ filter, mistakes }: Reading, found: number | undefined): void {
  const announce = useAnnounce()
  const wrong = mistakes.map(({ message }) => message).join(' ')
  const isFound = filter !== '' && found !== undefined
  const sayFound = useEffectEvent(() => {
    announce(`The search finds ${(found ?? 0).toLocaleString('en')}.`)
  })
  useEffect(() => {
    if (isFound) sayFound()
  }, [filter, isFound])
  useEffect(() => {
    if (wrong !== '') announce(wrong)
  }, [announce, wrong])
}
