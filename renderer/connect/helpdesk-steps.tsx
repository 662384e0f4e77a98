import { Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../live/api.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import styles from './connect.module.css'

/** What the name of a LoginShare is in a helpdesk is up to whoever sets it up. */
const loginShareName = 'LoginShare Mock'

/** What to do in the helpdesk, by the labels that it has there. */
export function HelpdeskSteps({ url }: { url: string }) {
  const { queries } = useApi()
  const { data: users } = useQuery(queries.users)
  const person = users?.find(
    ({ enabled, password, emails }) => enabled && password !== '' && emails.length > 0,
  )
  return (
    <>
      <li>
        <p>
          In the helpdesk’s Admin CP, keep one administrator logged in until a login has worked, so that a
          mistake here cannot lock you out. Then, under <b>Users › LoginShare</b>, enter:
        </p>
        <Table className={styles.table} verticalSpacing={4}>
          <Table.Tbody>
            <Table.Tr>
              <Table.Th scope="row">Enable external authentication for users</Table.Th>
              <Table.Td colSpan={2}>Yes</Table.Td>
            </Table.Tr>
            <Table.Tr>
              <Table.Th scope="row">User LoginShare API name</Table.Th>
              <Table.Td>{loginShareName}</Table.Td>
              <Table.Td>
                <CopyButton value={loginShareName} label="Copy name" />
              </Table.Td>
            </Table.Tr>
            <Table.Tr>
              <Table.Th scope="row">User LoginShare API URL</Table.Th>
              <Table.Td>
                <code>{url}</code>
              </Table.Td>
              <Table.Td>
                <CopyButton value={url} label="Copy this URL" />
              </Table.Td>
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </li>
      <li>
        <p>
          Under <b>Templates › the template group › General</b>, switch on{' '}
          <b>Use LoginShare to authenticate users</b>. It is off in a new group, and without it the helpdesk
          asks nobody.
        </p>
      </li>
      <li>
        <p>
          For staff logins, if you want them: under <b>Staff › LoginShare</b>, set{' '}
          <b>Enable external authentication for staff</b> to Yes, and enter as <b>Staff LoginShare API URL</b>{' '}
          <code>{url}/staff</code> <CopyButton value={`${url}/staff`} label="Copy staff URL" />
        </p>
      </li>
      <li>
        <p>
          Log in at the helpdesk’s support center
          {person === undefined ? (
            ' as one of your users.'
          ) : (
            <>
              {' '}
              as <code>{person.username}</code> with the password <code>{person.password}</code>.
            </>
          )}
        </p>
      </li>
    </>
  )
}
