import { Button } from '@mantine/core'
import type { QueryClient } from '@tanstack/react-query'
import { Component, type ReactNode } from 'react'
import { problemOf } from '../live/problem-of.ts'

interface PageBoundaryProps {
  queryClient: QueryClient
  /** The app answers: what could not be read is read anew as soon as it does again. */
  connected: boolean
  /** The page's address: another one is worth another try. */
  address: string
  children: ReactNode
}

/** Says what went wrong where something could not be read or drawn, instead of an empty page. */
export class PageBoundary extends Component<PageBoundaryProps, { error?: unknown }> {
  override state: { error?: unknown } = {}

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override componentDidUpdate(before: PageBoundaryProps) {
    const { connected, address } = this.props
    const isWorthIt = (connected && !before.connected) || address !== before.address
    if (isWorthIt && this.state.error !== undefined) this.tryAgain()
  }

  readonly tryAgain = () => {
    void this.props.queryClient.resetQueries({ predicate: ({ state }) => state.status === 'error' })
    this.setState({ error: undefined })
  }

  /** Only what a call has thrown says anything about the app. */
  private problem(error: unknown): string {
    const calls = this.props.queryClient.getQueryCache().getAll()
    if (calls.some(({ state }) => state.error === error)) return problemOf(error)
    return `It has a fault of its own: ${String(error)}. Open another page, or load this one anew.`
  }

  override render() {
    if (this.state.error === undefined) return this.props.children
    return (
      <div style={{ padding: '12px' }}>
        This page could not be shown. {this.problem(this.state.error)}{' '}
        <Button onClick={this.tryAgain}>Try again</Button>
      </div>
    )
  }
}
