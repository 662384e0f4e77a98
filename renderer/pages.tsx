import type { ComponentType } from 'react'
import { ConnectPage } from './connect/connect-page.tsx'
import { GroupsPage } from './groups/groups-page.tsx'
import { OrganizationsPage } from './organizations/organizations-page.tsx'
import { SettingsPage } from './settings/settings-page.tsx'
import { TrafficPage } from './traffic/traffic-page.tsx'
import { UsersPage } from './users/users-page.tsx'

/** A page of the app. */
interface PageEntry {
  path: `/${string}`
  title: string
  Page: ComponentType
  /** What it lists: how many there are stands in the rail. */
  list?: 'users' | 'userGroups' | 'organizations' | 'exchanges'
  /** The last of a group in the rail. */
  groupEnd?: boolean
  /** Opened from other pages only. */
  offRail?: boolean
}

/** The pages in the order of the rail. */
export const pages: readonly PageEntry[] = [
  { path: '/traffic', title: 'Traffic', Page: TrafficPage, list: 'exchanges', groupEnd: true },
  { path: '/users', title: 'Users', Page: UsersPage, list: 'users' },
  { path: '/groups', title: 'Groups', Page: GroupsPage, list: 'userGroups' },
  {
    path: '/organizations',
    title: 'Organizations',
    Page: OrganizationsPage,
    list: 'organizations',
    groupEnd: true,
  },
  { path: '/settings', title: 'Settings', Page: SettingsPage },
  { path: '/connect', title: 'Connect my helpdesk', Page: ConnectPage, offRail: true },
]
