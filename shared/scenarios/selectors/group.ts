import { membership } from './membership.ts'

/** The user group of the person that the login is for. */
export const group = membership('group', 'User group', 'usergroup')
