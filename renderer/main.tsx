import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './page.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './app.tsx'
import { isDesktop } from './connection/client.ts'
import { beginAnewWithToken } from './connection/token.ts'
import { guardHistory } from './leave-guard.ts'
import { makeQueryClient } from './live/query-client.ts'
import { styleNonce } from './style-nonce.ts'
import { theme } from './theme.ts'

// The page's Content-Security-Policy allows no code made from text, which zod would use where it can.
z.config({ jitless: true })
guardHistory()
if (!isDesktop) beginAnewWithToken()

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no place to draw in.')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => styleNonce}>
        <App />
        <Notifications position="bottom-right" autoClose={8000} />
      </MantineProvider>
    </QueryClientProvider>
  </StrictMode>,
)
