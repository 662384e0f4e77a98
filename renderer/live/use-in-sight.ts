import { useDocumentVisibility } from '@mantine/hooks'
import { useEffect, useState } from 'react'

/**
 * How long the page may be hidden before it counts as out of sight, in milliseconds. A browser keeps no more than six
 * connections to one server, over all tabs together, and each page that follows the app needs one.
 */
const patienceMs = 30_000

/** Whether the page is seen, or was a moment ago. */
export function useInSight(): boolean {
  const hidden = useDocumentVisibility() === 'hidden'
  const [forLong, setForLong] = useState(false)
  useEffect(() => {
    if (!hidden) return
    const timer = setTimeout(() => {
      setForLong(true)
    }, patienceMs)
    return () => {
      clearTimeout(timer)
      setForLong(false)
    }
  }, [hidden])
  return !(hidden && forLong)
}
