import { Button, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { keepToken, tokenIn } from './token.ts'

/** What a person sees who opens the control door without its token, or with one that it `refused`. */
export function TokenPage({ refused = false }: { refused?: boolean }) {
  const [text, setText] = useState('')
  const [error, setError] = useState(
    refused ? 'The app refused this token. It has a new one each time it starts.' : undefined,
  )
  return (
    <main style={{ maxWidth: '32rem', margin: '4rem auto', padding: '0 1rem' }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const token = tokenIn(text)
          if (token === undefined) {
            setError('This is neither a token nor an address with one. A token has letters, digits, - and _.')
            return
          }
          keepToken(token)
          location.reload()
        }}
      >
        <Stack gap="sm">
          <h1>LoginShare Mock</h1>
          <p>
            This page needs the token that the app printed when it started. Open the whole address that it
            printed, or enter the address or the token here.
          </p>
          <TextInput
            label="Token"
            value={text}
            error={error}
            errorProps={{ role: 'alert' }}
            onChange={(event) => {
              setText(event.currentTarget.value)
              setError(undefined)
            }}
            autoComplete="off"
            spellCheck={false}
          />
          <Button type="submit" variant="filled" disabled={text.trim() === ''} style={{ alignSelf: 'start' }}>
            Continue
          </Button>
        </Stack>
      </form>
    </main>
  )
}
