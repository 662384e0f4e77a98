import { once } from 'node:events'
import http, { type IncomingMessage } from 'node:http'
import { createInterface } from 'node:readline'
import type { Event } from '../../shared/contract/events.ts'
import type { Ready } from './server-process.ts'

/** Reads what happens in ours as it happens, as an open window does. */
export interface LiveSubscriber {
  /** @throws when it has read of no exchange, since nothing was measured with a subscriber then */
  close: () => void
}

/** Subscribes at the control door. It reads in this very process, some 13 events a second. */
export async function subscribe({ control = '', token = '' }: Ready): Promise<LiveSubscriber> {
  const request = http.get(`${control}/api/v1/events`, { headers: { Authorization: `Bearer ${token}` } })
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  if (response.statusCode !== 200) throw new Error(`No events: HTTP ${String(response.statusCode)}`)
  const endedEarly = () => {
    throw new Error('The stream of events has ended while it was measured.')
  }
  response.once('close', endedEarly)

  let exchanges = 0
  createInterface({ input: response }).on('line', (line) => {
    if (!line.startsWith('data: ')) return
    const { changes } = JSON.parse(line.slice('data: '.length)) as Event
    for (const change of changes) if (change.type === 'exchanges') exchanges += change.added
  })
  return {
    close() {
      response.off('close', endedEarly)
      response.destroy()
      if (exchanges === 0) throw new Error('The live subscriber has read of no exchange.')
    },
  }
}
