import { preset, text } from './preset.ts'

const group = 'Interface'

const adminCp = [
  { type: 'kind', kind: 'staff' },
  { type: 'interface', name: 'admin' },
]

const userReply = `<?xml version="1.0" encoding="UTF-8"?>
<loginshare>
    <result>1</result>
    <user>
        <usergroup>Registered</usergroup>
        <fullname>{{username}}</fullname>
        <emails>
            <email>somebody@example.com</email>
        </emails>
    </user>
</loginshare>`

export const interfacePresets = [
  preset({
    name: 'Users may enter the Admin CP',
    group,
    sentence: 'Whoever logs in to the Admin CP with the right password is let in, users too.',
    does: 'A script without the interface check that the vendor’s page warns of: a user becomes an administrator.',
    values: {},
    example: { kind: 'staff', who: 'user', interface: 'admin' },
    rules: () => [{ when: adminCp, then: [{ type: 'accept', despite: ['interface check'] }] }],
  }),
  preset({
    name: 'Nobody may enter the Admin CP',
    group,
    sentence: 'Logins to the Admin CP are refused with [message].',
    does: 'The helpdesk then tries its own staff passwords, so an administrator who has one gets in all the same.',
    values: { message: text('Message', 'The Admin CP is closed for maintenance.') },
    example: { kind: 'staff', interface: 'admin' },
    rules: ({ message }) => [{ when: adminCp, then: [{ type: 'reject', message }] }],
  }),
  preset({
    name: 'An administrator in a team without the right',
    group,
    sentence: 'Whoever logs in to the Admin CP is in the team [title].',
    does: 'The script lets the person in; the helpdesk looks at the team and does not.',
    values: { title: text('Team', 'Support') },
    example: { kind: 'staff', interface: 'admin' },
    rules: ({ title }) => [{ when: adminCp, then: [{ type: 'change', element: 'team', text: title }] }],
  }),
  preset({
    name: 'User reply to a staff login',
    group,
    sentence: 'Staff logins are answered with a reply for users.',
    does: 'One script for both URLs that forgets to look which of them was called.',
    values: {},
    example: { kind: 'staff' },
    rules: () => [{ when: [{ type: 'kind', kind: 'staff' }], then: [{ type: 'body', text: userReply }] }],
  }),
]
