import type { ComponentType } from 'react'
import type { PagePath } from '../shared/pages.ts'
import { ConnectPage } from './connect/connect-page.tsx'
import { GroupsPage } from './groups/groups-page.tsx'
import { OrganizationsPage } from './organizations/organizations-page.tsx'
import { SettingsPage } from './settings/settings-page.tsx'
import { TrafficPage } from './traffic/traffic-page.tsx'
import { UsersPage } from './users/users-page.tsx'

/** What is shown at each page's address. */
export const pageAt: Record<PagePath, ComponentType> = {
  '/traffic': TrafficPage,
  '/users': UsersPage,
  '/groups': GroupsPage,
  '/organizations': OrganizationsPage,
  '/settings': SettingsPage,
  '/connect': ConnectPage,
}
