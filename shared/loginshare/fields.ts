/**
 * Every element that a reply can hold about a person, in the documented order.
 *
 * This table is the one source for the reply builder, the directory's schema, the API and the form:
 * a row added here appears in all of them (CONTRIBUTING.md, "Add a reply field").
 */
export interface ReplyField {
  /** The element's name on the wire, and the name of the property that holds its text. */
  readonly element: string
  /** What the form calls it. */
  readonly label: string
  /** What the helpdesk does with it, in a sentence. */
  readonly help: string
  /** May be missing from a reply; it is then left out when empty. */
  readonly optional?: boolean
  /** How many characters of it the helpdesk stores. */
  readonly stores?: number
  /** The element holds any number of these elements instead of a text. */
  readonly item?: string
  /** Its text may be of several lines. */
  readonly multiline?: boolean
  /** Its text is the title of an entry in this list of the directory. */
  readonly names?: 'userGroups' | 'organizations' | 'teams'
  /** It is a fact about the person's organization, not about the person. */
  readonly of?: 'organization'
}

/** The children of `user`, in the order of the vendor's page. */
export const userFields = [
  {
    element: 'usergroup',
    label: 'User group',
    help: 'The title of a registered group in the helpdesk. An unknown one keeps new people out.',
    names: 'userGroups',
  },
  {
    element: 'fullname',
    label: 'Full name',
    help: 'Overwrites the name of an account that exists.',
    stores: 200,
  },
  {
    element: 'designation',
    label: 'Designation',
    help: 'A job title. Left as it is in the helpdesk when empty.',
    optional: true,
    stores: 255,
  },
  {
    element: 'organization',
    label: 'Organization',
    help: 'Used only when the account is new; created in the helpdesk if it is not there.',
    optional: true,
    stores: 100,
    names: 'organizations',
  },
  {
    element: 'organizationtype',
    label: 'Organization type',
    help: 'Whether members of a new organization see each other’s tickets (shared) or not (restricted).',
    optional: true,
    of: 'organization',
  },
  {
    element: 'emails',
    label: 'E-mail addresses',
    help: 'The account is found by these; the last one that matches wins.',
    item: 'email',
  },
  {
    element: 'phone',
    label: 'Phone',
    help: 'Left as it is in the helpdesk when empty.',
    optional: true,
    stores: 25,
  },
] as const satisfies readonly ReplyField[]

/** The children of `staff`, in the documented order; a reply that lacks one is refused (": 5"). */
export const staffFields = [
  {
    element: 'firstname',
    label: 'First name',
    help: 'The helpdesk shows an exception page when it is empty.',
  },
  { element: 'lastname', label: 'Last name', help: 'May be empty.' },
  {
    element: 'designation',
    label: 'Designation',
    help: 'A job title. An account that exists keeps its own, unless that is empty.',
  },
  {
    element: 'email',
    label: 'E-mail address',
    help: 'The helpdesk shows an exception page when it is empty. It finds the account by the username, not by this.',
  },
  {
    element: 'mobilenumber',
    label: 'Mobile number',
    help: 'An account that exists keeps its own, unless that is empty.',
  },
  {
    element: 'signature',
    label: 'Signature',
    help: 'Under what the person writes. An account that exists keeps its own, unless that is empty.',
    multiline: true,
  },
  {
    element: 'team',
    label: 'Team',
    help: 'The title of a team in the helpdesk. Used only when the account is new; an account that exists keeps its own.',
    names: 'teams',
  },
] as const satisfies readonly ReplyField[]

/** Those that belong to the person, not to the person's organization. */
export const ownUserFields: readonly ReplyField[] = (userFields as readonly ReplyField[]).filter(
  (field) => field.of === undefined,
)

type UserField = (typeof userFields)[number]

/** The fields that a user entry itself holds: a text each, `emails` a list of texts. */
export type UserFieldValues = {
  [Field in UserField as Field extends { of: string } ? never : Field['element']]: Field extends {
    item: string
  }
    ? string[]
    : string
}

/** The fields that a staff entry itself holds, a text each. */
export type StaffFieldValues = Record<(typeof staffFields)[number]['element'], string>
