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
  /** Its text is the title of an entry in this list of the directory. */
  readonly names?: 'userGroups' | 'organizations'
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
