import { membership } from './membership.ts'

/** The organization of the person that the login is for. */
export const organization = membership('organization', 'Organization', 'organization')
