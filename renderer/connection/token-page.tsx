import { Button, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { keepToken } from './token.ts'

/** What a person sees who opens the control door without its token. */
export function TokenPage() {
  const [token, setToken] = useState('')
  return (
    <main style={{ maxWidth: '32rem', margin: '4rem auto', padding: '0 1rem' }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          keepToken(token.trim())
          location.reload()
        }}
      >
        <Stack gap="sm">
          <h1>LoginShare Mock</h1>
          <p>
            This page needs the token that the app printed when it started. Open the whole address that it
            printed, or enter the token here.
          </p>
          <TextInput
            label="Token"
            value={token}
            onChange={(event) => {
              setToken(event.currentTarget.value)
            }}
            autoComplete="off"
            spellCheck={false}
          />
          <Button
            type="submit"
            variant="filled"
            disabled={token.trim() === ''}
            style={{ alignSelf: 'start' }}
          >
            Continue
          </Button>
        </Stack>
      </form>
    </main>
  )
}
