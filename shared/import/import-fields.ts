import type { EntryKind } from '../directory/entry-kind.ts'
import { staff, type StaffMember } from '../directory/staff.ts'
import { users, type User } from '../directory/users.ts'
import { ownUserFields, staffFields, type ReplyField } from '../loginshare/fields.ts'
import type { DirectoryEntry } from '../workspace/schema.ts'

/** A field that a column of a file can go to. */
export interface ImportField {
  /** The property of an entry. */
  name: string
  /** What the form calls it. */
  label: string
  /** Addresses and words are lists; what parts them in one cell differs. */
  type: 'text' | 'addresses' | 'words' | 'yes or no'
  /** It is the title of an entry in this list, which an import adds to where it must. */
  names?: ReplyField['names']
  /** An entry cannot do without that title. */
  needed?: boolean
  /**
   * What columns are called that hold it, in lower case without blanks and hyphens; where several do, the one that
   * stands first here counts first.
   */
  known: readonly string[]
}

/** A list of the directory that files can be imported to. Its entries are known by their usernames. */
export interface ImportTarget<E extends DirectoryEntry & { username: string }> {
  kind: EntryKind<E>
  fields: readonly ImportField[]
}

/** The names that other programs give to the fields of a reply, beside the element's own and the label. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  firstname: ['givenname', 'forename', 'vorname'],
  lastname: ['sn', 'surname', 'familyname', 'nachname'],
  email: ['mail', 'emailaddress', 'rfc822mailbox', 'primarysmtpaddress'],
  mobilenumber: ['mobile', 'mobilephone', 'telephonenumber', 'phone', 'handy'],
  team: ['group', 'memberof', 'department'],
  usergroup: ['group', 'memberof', 'groups', 'gruppe'],
  fullname: ['displayname', 'name', 'cn', 'commonname', 'anzeigename'],
  designation: ['title', 'jobtitle', 'position', 'funktion'],
  organization: ['organisation', 'company', 'o', 'organizationname', 'firma'],
  emails: ['email', 'mail', 'emailaddress', 'email1value', 'rfc822mailbox', 'primarysmtpaddress'],
  phone: ['telephonenumber', 'phonenumber', 'telephone', 'businessphone', 'telefon', 'mobile'],
}

const account: readonly ImportField[] = [
  {
    ...{ name: 'username', label: 'Username', type: 'text' },
    known: [
      'username',
      'login',
      'loginname',
      'samaccountname',
      'uid',
      'userid',
      'user',
      'userprincipalname',
      'benutzername',
    ],
  },
  // A directory's `userPassword` is a hash, with which nobody can log in.
  { name: 'password', label: 'Password', type: 'text', known: ['password', 'pass', 'kennwort', 'passwort'] },
  {
    ...{ name: 'enabled', label: 'Enabled', type: 'yes or no' },
    known: [
      'enabled',
      'active',
      'accountenabled',
      'useraccountcontrol',
      'nsaccountlock',
      'disabled',
      'aktiv',
    ],
  },
]

/** Users, with the fields of `fields.ts`. */
export const userImport: ImportTarget<User> = {
  kind: users,
  fields: [...account, ...replyFields(ownUserFields)],
}

/** Staff, with theirs and the interfaces. */
export const staffImport: ImportTarget<StaffMember> = {
  kind: staff,
  fields: [
    ...account,
    ...replyFields(staffFields),
    {
      name: 'interfaces',
      label: 'Allowed interfaces',
      type: 'words',
      known: ['interfaces', 'allowedinterfaces'],
    },
  ],
}

function replyFields(fields: readonly ReplyField[]): ImportField[] {
  return fields.map(({ element, label, item, names, optional }) => ({
    name: element,
    label,
    type: item === undefined ? 'text' : 'addresses',
    ...(names !== undefined && { names, needed: optional !== true }),
    known: [fold(element), fold(label), ...(otherNames[element] ?? [])],
  }))
}

/** The lists that files can be imported to. */
export const importLists = ['users', 'staff'] as const
export type ImportList = (typeof importLists)[number]

/** What is particular to a list. The list's name tells which entries those are; the type system cannot see that. */
export function importTargetOf(list: ImportList): ImportTarget<DirectoryEntry & { username: string }> {
  const targets: Record<ImportList, unknown> = { users: userImport, staff: staffImport }
  return targets[list] as ImportTarget<DirectoryEntry & { username: string }>
}

/** A column's name as it is compared: in lower case, without what different spellings have between words. */
export function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_.\-–]+/g, '')
}
