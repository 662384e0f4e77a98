import { useEffect, useState } from 'react'
import type { Announcer } from './announcer.ts'

/** The one polite live region. */
export function LiveRegion({ announcer }: { announcer: Announcer }) {
  const [text, setText] = useState('')
  useEffect(() => announcer.listen(setText), [announcer])
  return (
    <div role="status" aria-live="polite" className="for-screen-readers">
      {text}
    </div>
  )
}
