import type { ListName } from './workspace/schema.ts'

/** A page of the app: the rail of the page and the desktop's menu both list it. */
export interface PageEntry {
  path: `/${string}`
  title: string
  /** What it lists: how many there are stands in the rail. */
  list?: ListName | 'exchanges' | 'health'
  /** The last of a group in the rail. */
  groupEnd?: boolean
  /** Opened from other pages only. */
  offRail?: boolean
}

/** The pages in the order of the rail. */
export const pages = [
  { path: '/traffic', title: 'Traffic', list: 'exchanges', groupEnd: true },
  { path: '/users', title: 'Users', list: 'users' },
  { path: '/groups', title: 'Groups', list: 'userGroups' },
  { path: '/organizations', title: 'Organizations', list: 'organizations' },
  { path: '/staff', title: 'Staff', list: 'staff' },
  { path: '/teams', title: 'Teams', list: 'teams' },
  { path: '/health', title: 'Health', list: 'health', groupEnd: true },
  { path: '/scenarios', title: 'Scenarios', list: 'scenarios' },
  { path: '/helpdesk', title: 'Helpdesk' },
  { path: '/try', title: 'Try a login' },
  { path: '/check-reply', title: 'Check a reply' },
  { path: '/check-script', title: 'Check a script' },
  { path: '/errors', title: 'Errors', groupEnd: true },
  { path: '/settings', title: 'Settings' },
  { path: '/import', title: 'Import', offRail: true },
  { path: '/starter-script', title: 'Starter script', offRail: true },
  { path: '/connect', title: 'Connect my helpdesk', offRail: true },
] as const satisfies readonly PageEntry[]

/** The pages that the rail and the menu lead to. */
export const railPages: readonly PageEntry[] = pages.filter((page: PageEntry) => page.offRail !== true)

export type PagePath = (typeof pages)[number]['path']
