import { Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { Exchange } from '../../../shared/traffic/exchange.ts'
import { useAnnounce } from '../../frame/announcer.ts'
import { useApi } from '../../live/api.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { copied, copyWays, type CopyWay } from './copies.ts'
import { useRead } from './use-read.ts'

/** Copies logins in one of several ways; what is copied asks for the passwords. */
export function CopyMenu({ ids }: { ids: readonly number[] }) {
  const { queries } = useApi()
  const { data: endpoint } = useSuspenseQuery(queries.endpoint)
  const announce = useAnnounce()
  const read = useRead()
  const copy = async (way: CopyWay, exchanges: readonly Exchange[]) => {
    const text = copied(way, exchanges, baseOf(endpoint.url, exchanges))
    const words =
      text === undefined
        ? 'It cannot be copied so: it is no login that was posted as a form, or nothing was sent.'
        : (await copyText(text))
          ? 'Copied.'
          : 'The browser does not allow to copy.'
    announce(words)
    notifications.show({ message: words, autoClose: 3000 })
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-sm" fz="xs">
          Copy
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {copyWays.map((way) => (
          <Menu.Item key={way.label} onClick={() => void read(ids, (exchanges) => copy(way, exchanges))}>
            {way.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Where the endpoint listens; while it does not, where the login was posted to. */
function baseOf(url: string | null, [exchange]: readonly Exchange[]): string {
  if (url !== null) return new URL(url).origin
  const host = exchange?.request.headers.find(([name]) => name.toLowerCase() === 'host')?.[1]
  return `http://${host ?? '127.0.0.1:8480'}`
}
