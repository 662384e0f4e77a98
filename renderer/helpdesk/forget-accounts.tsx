import { Button, Group, Modal, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../live/api.tsx'

/** Has the helpdesk forget everything that logins have left in it; asks first, since it cannot be taken back. */
export function ForgetAccounts() {
  const { client, queries } = useApi()
  const { data: gathered } = useQuery(queries.helpdesk)
  const [asked, setAsked] = useState(false)
  const forget = useMutation({
    mutationFn: () => client.helpdesk.forget({}),
    onSettled: () => {
      setAsked(false)
    },
  })
  const { accounts = 0, staff = 0, organizations = 0 } = gathered ?? {}
  return (
    <>
      <Button
        disabled={accounts + staff + organizations === 0}
        onClick={() => {
          setAsked(true)
        }}
      >
        Forget accounts
      </Button>
      <Modal
        opened={asked}
        onClose={() => {
          setAsked(false)
        }}
        title="Forget all accounts?"
      >
        <Text size="sm" mb="md">
          {accounts.toLocaleString('en')} of users, {staff.toLocaleString('en')} of staff, and{' '}
          {organizations.toLocaleString('en')} organizations that logins left behind. It cannot be undone;
          whoever logs in next gets a new account.
        </Text>
        <Group justify="flex-end">
          <Button
            data-autofocus
            onClick={() => {
              setAsked(false)
            }}
          >
            Cancel
          </Button>
          <Button
            variant="filled"
            loading={forget.isPending}
            onClick={() => {
              forget.mutate()
            }}
          >
            Forget them
          </Button>
        </Group>
      </Modal>
    </>
  )
}
