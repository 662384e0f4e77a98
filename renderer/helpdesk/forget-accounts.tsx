import { Button, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../live/api.tsx'
import { Question } from '../ui/question.tsx'

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
      <Question
        opened={asked}
        title="Forget all accounts?"
        yes="Forget them"
        busy={forget.isPending}
        onYes={() => {
          forget.mutate()
        }}
        onNo={() => {
          setAsked(false)
        }}
      >
        <Text size="sm">
          {accounts.toLocaleString('en')} of users, {staff.toLocaleString('en')} of staff, and{' '}
          {organizations.toLocaleString('en')} organizations that logins left behind. It cannot be undone;
          whoever logs in next gets a new account.
        </Text>
      </Question>
    </>
  )
}
