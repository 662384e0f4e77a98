import { Button, Modal, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { counted } from '../../../shared/counted.ts'
import { verdictWords } from '../../../shared/verdict/verdict-words.ts'
import { PasswordField } from '../../form/password-field.tsx'
import { useAnnounce } from '../../frame/announcer.ts'
import { useApi } from '../../live/api.tsx'
import { problemOf, refusedFields } from '../../live/problem-of.ts'
import { DialogForm } from '../../ui/dialog-form.tsx'

/**
 * Sends logins again, one after the other: with the kept password, else the directory's where the posted one was right.
 * Of a single one it asks for the password where neither is known, and shows the new exchange.
 */
export function TryAgain({ ids }: { ids: readonly number[] }) {
  const { client } = useApi()
  const [, go] = useLocation()
  const announce = useAnnounce()
  const [isBusy, setIsBusy] = useState(false)
  const [asks, setAsks] = useState(false)
  const [password, setPassword] = useState('')
  const say = (message: string, isProblem = false) => {
    announce(message)
    notifications.show({ message, ...(isProblem && { color: 'red' }) })
  }
  const send = (id: number, given?: string) =>
    client.fromLog.tryAgain({
      params: { id: String(id) },
      ...(given !== undefined && { body: { password: given } }),
    })
  const tryOne = async (id: number, given?: string) => {
    const { tried, exchange } = await send(id, given)
    say(`Tried again: ${verdictWords(tried.verdict)}`)
    if (exchange !== null) go(`/traffic/${String(exchange)}`)
  }
  const tryMany = async () => {
    let needPassword = 0
    for (const id of ids) {
      try {
        await send(id)
      } catch (error) {
        if (!needsPassword(error)) throw error
        needPassword += 1
      }
    }
    const left =
      needPassword === 0 ? '' : ` ${counted(needPassword, 'login')} need a password: try them alone.`
    say(`Tried ${counted(ids.length - needPassword, 'login')} again.${left}`)
  }
  const run = async (what: () => Promise<void>) => {
    setIsBusy(true)
    try {
      await what()
    } catch (error) {
      if (ids.length === 1 && needsPassword(error)) setAsks(true)
      else say(problemOf(error), true)
    } finally {
      setIsBusy(false)
    }
  }
  const close = () => {
    setAsks(false)
    setPassword('')
  }
  const [only] = ids
  return (
    <>
      <Button
        size="compact-sm"
        fz="xs"
        loading={isBusy}
        onClick={() => void run(() => (ids.length === 1 && only !== undefined ? tryOne(only) : tryMany()))}
      >
        Try again
      </Button>
      <Modal opened={asks} onClose={close} title="Which password?">
        <DialogForm
          act="Log in"
          onSubmit={() => {
            close()
            if (only !== undefined) void run(() => tryOne(only, password))
          }}
          onCancel={close}
        >
          <Text size="sm">The posted password is not kept, and was not the one of the directory.</Text>
          <PasswordField value={password} onChange={setPassword} data-autofocus />
        </DialogForm>
      </Modal>
    </>
  )
}

function needsPassword(error: unknown): boolean {
  return refusedFields(error).some(({ field }) => field === 'password')
}
