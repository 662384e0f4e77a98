import type { ComponentType } from 'react'
import type { PagePath } from '../shared/pages.ts'
import { CheckReplyPage } from './check-reply/check-reply-page.tsx'
import { CheckScriptPage } from './check-script/check-script-page.tsx'
import { ConnectPage } from './connect/connect-page.tsx'
import { ErrorsPage } from './errors/errors-page.tsx'
import { GroupsPage } from './groups/groups-page.tsx'
import { HealthPage } from './health/health-page.tsx'
import { HelpdeskPage } from './helpdesk/helpdesk-page.tsx'
import { ImportPage } from './import/import-page.tsx'
import { OrganizationsPage } from './organizations/organizations-page.tsx'
import { ScenariosPage } from './scenarios/scenarios-page.tsx'
import { SettingsPage } from './settings/settings-page.tsx'
import { StaffPage } from './staff/staff-page.tsx'
import { StarterScriptPage } from './starter-script/starter-script-page.tsx'
import { TeamsPage } from './teams/teams-page.tsx'
import { TrafficPage } from './traffic/traffic-page.tsx'
import { TryPage } from './try/try-page.tsx'
import { UsersPage } from './users/users-page.tsx'

/** What is shown at each page's address. */
export const pageAt: Record<PagePath, ComponentType> = {
  '/traffic': TrafficPage,
  '/users': UsersPage,
  '/groups': GroupsPage,
  '/organizations': OrganizationsPage,
  '/staff': StaffPage,
  '/teams': TeamsPage,
  '/health': HealthPage,
  '/scenarios': ScenariosPage,
  '/helpdesk': HelpdeskPage,
  '/check-reply': CheckReplyPage,
  '/errors': ErrorsPage,
  '/try': TryPage,
  '/check-script': CheckScriptPage,
  '/settings': SettingsPage,
  '/import': ImportPage,
  '/starter-script': StarterScriptPage,
  '/connect': ConnectPage,
}
