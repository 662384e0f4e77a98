import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useAnnounce } from '../frame/announcer.ts'
import { copyText } from './copy-text.ts'

/** How long the button says what it did, in milliseconds. */
const saysMs = 1500

/** Copies a text, and says so in place of its label for a moment, without changing its width. */
export function CopyButton({ value, label }: { value: string; label: string }) {
  const [said, setSaid] = useState<string>()
  const announce = useAnnounce()
  useEffect(() => {
    if (said === undefined) return
    const timer = setTimeout(() => {
      setSaid(undefined)
    }, saysMs)
    return () => {
      clearTimeout(timer)
    }
  }, [said])
  const copy = async () => {
    const words = (await copyText(value)) ? 'Copied' : 'Not allowed'
    setSaid(words)
    announce(`${words}.`)
  }
  return (
    <Button
      aria-label={label}
      onClick={() => void copy()}
      miw={`${String(label.length + 4)}ch`}
      style={{ flex: 'none' }}
    >
      {said ?? label}
    </Button>
  )
}
