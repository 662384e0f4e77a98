import { preset, text } from './preset.ts'

const group = 'Helpdesk data'

const everyUser = (...then: object[]) => [{ when: [{ type: 'kind', kind: 'user' }], then }]

export const helpdeskDataPresets = [
  preset({
    name: 'Group the helpdesk does not know',
    group,
    sentence: 'Everybody is in the user group [title], which the helpdesk does not have.',
    does: 'A group renamed on one side. New people are kept out; those who have an account get in and keep their group.',
    values: { title: text('Group', 'Gold Partners') },
    rules: ({ title }) => everyUser({ type: 'change', element: 'usergroup', text: title }),
  }),
  preset({
    name: 'Success without an e-mail',
    group,
    sentence: 'The reply lets everybody in and names no e-mail address.',
    does: 'An entry without mail in the directory. The reply says yes; the helpdesk says no.',
    values: {},
    rules: () => everyUser({ type: 'change', element: 'emails', text: '' }),
  }),
  preset({
    name: 'An e-mail the helpdesk skips',
    group,
    sentence: 'Everybody has the e-mail address [email] and no other.',
    does: 'An address that works inside the company and is none for the helpdesk.',
    values: { email: text('E-mail address', 'reception@localhost') },
    rules: ({ email }) => everyUser({ type: 'change', element: 'emails', text: email }),
  }),
  preset({
    name: 'Two people, one e-mail',
    group,
    sentence: 'Everybody has the e-mail address [email].',
    does: 'A shared mailbox in the directory: whoever logs in takes over the one account, and its name is overwritten.',
    values: { email: text('E-mail address', 'office@example.com') },
    example: { before: 'somebody else' },
    rules: ({ email }) => everyUser({ type: 'change', element: 'emails', text: email }),
  }),
  preset({
    name: 'result 2',
    group,
    sentence: 'The reply’s result is [text].',
    does: 'A script that tells more than yes and no. The helpdesk knows 0 and 1 and nothing else.',
    values: { text: text('Result', '2') },
    rules: ({ text }) => [{ then: [{ type: 'result', text }] }],
  }),
  preset({
    name: 'result true',
    group,
    sentence: 'The reply’s result is the word “true”.',
    does: 'A boolean written as a word: PHP reads it as 0, so people are refused, and without a reason.',
    values: {},
    rules: () => [{ then: [{ type: 'result', text: 'true' }] }],
  }),
  preset({
    name: 'Reply without a user group',
    group,
    sentence: 'The reply leaves “usergroup” out.',
    does: 'An element that the documentation shows and a script forgets.',
    values: {},
    rules: () => everyUser({ type: 'drop', element: 'usergroup' }),
  }),
  preset({
    name: 'A full name of spaces',
    group,
    sentence: 'Everybody’s full name is nothing but spaces.',
    does: 'First and last name joined, both empty. The helpdesk shows an exception page.',
    values: {},
    rules: () => everyUser({ type: 'change', element: 'fullname', text: '   ' }),
  }),
  preset({
    name: 'A staff member without a first name',
    group,
    sentence: 'The first name of all staff is empty.',
    does: 'An entry of a role or a machine, in a directory of people. The helpdesk shows an exception page.',
    values: {},
    example: { kind: 'staff' },
    rules: () => [
      {
        when: [{ type: 'kind', kind: 'staff' }],
        then: [{ type: 'change', element: 'firstname', text: '' }],
      },
    ],
  }),
  preset({
    name: 'Team the helpdesk does not know',
    group,
    sentence: 'All staff are in the team [title], which the helpdesk does not have.',
    does: 'New staff members are kept out; those who have an account keep their own team.',
    values: { title: text('Team', 'Night Shift') },
    example: { kind: 'staff' },
    rules: ({ title }) => [
      { when: [{ type: 'kind', kind: 'staff' }], then: [{ type: 'change', element: 'team', text: title }] },
    ],
  }),
]
