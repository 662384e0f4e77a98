import { useQueryClient } from '@tanstack/react-query'
import { Suspense, useEffect, useState } from 'react'
import { Redirect, Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { pages } from '../shared/pages.ts'
import { connect, NoToken } from './connection/client.ts'
import { dropToken } from './connection/token.ts'
import { TokenPage } from './connection/token-page.tsx'
import { Announcer } from './frame/announcer.ts'
import { PageBoundary } from './frame/page-boundary.tsx'
import { Frame } from './frame/frame.tsx'
import { leave } from './leave-guard.ts'
import { apiOf, ApiProvider, type Api } from './live/api.tsx'
import { follow } from './live/follow.ts'
import { useLive } from './live/live.ts'
import { useInSight } from './live/use-in-sight.ts'
import { LoginForm } from './login-form/login-form.tsx'
import { loginFormPath } from './login-form/open-login-form.ts'
import { pageAt } from './pages.tsx'

/** The whole page: connects to the app, then shows where the address says. */
export function App() {
  const [api] = useState(connectOnce)
  if (api === undefined) return <TokenPage />
  return (
    <ApiProvider value={api}>
      <Connected api={api} />
    </ApiProvider>
  )
}

function connectOnce(): Api | undefined {
  try {
    return apiOf(connect())
  } catch (error) {
    if (error instanceof NoToken) return undefined
    throw error
  }
}

function Connected({ api }: { api: Api }) {
  const queryClient = useQueryClient()
  const { tag, connection } = useLive()
  const [address] = useHashLocation()
  const [announcer] = useState(() => new Announcer())
  const inSight = useInSight()
  useEffect(() => {
    if (!inSight) return
    const stopping = new AbortController()
    void follow(api.client, queryClient, api.queries, announcer.tell, stopping.signal)
    return () => {
      stopping.abort()
    }
  }, [api, queryClient, announcer, inSight])
  useEffect(() => {
    if (connection === 'refused') dropToken()
  }, [connection])
  const around = { queryClient, connected: connection === 'open', address }
  if (tag === undefined) return connection === 'refused' ? <TokenPage refused /> : <Waiting />
  if (address === loginFormPath) {
    return (
      <PageBoundary {...around}>
        <LoginForm />
      </PageBoundary>
    )
  }
  return (
    <Router
      hook={useHashLocation}
      aroundNav={(navigate, to, options) => {
        leave(() => {
          navigate(to, options)
        })
      }}
    >
      <PageBoundary {...around}>
        <Frame announcer={announcer}>
          <PageBoundary {...around}>
            <Suspense fallback={<p className="quiet">Loading…</p>}>
              <Switch>
                {pages.map(({ path }) => (
                  <Route key={path} path={`${path}/*?`} component={pageAt[path]} />
                ))}
                <Route>
                  <Redirect to="/traffic" />
                </Route>
              </Switch>
            </Suspense>
          </PageBoundary>
        </Frame>
      </PageBoundary>
    </Router>
  )
}

/** The moment before the app has answered, or a longer one when it does not. */
function Waiting() {
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      setLong(true)
    }, 2000)
    return () => {
      clearTimeout(timer)
    }
  }, [])
  return (
    <main style={{ padding: '1rem' }}>
      <p className="quiet">
        {long ? 'The app does not answer. Is it still running? This page goes on asking.' : ''}
      </p>
    </main>
  )
}
