import { membership } from './membership.ts'

/** The team of the staff member that the login is for. */
export const team = membership('team', 'Team', 'team')
