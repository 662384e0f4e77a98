import { Question } from '../ui/question.tsx'

interface OpenDialogProps {
  /** What the endpoint would be opened to beyond this computer; undefined while nobody is asked. */
  addresses: readonly string[] | undefined
  onCancel: () => void
  onConfirm: () => void
}

/** Asks before the endpoint can be reached from other machines: it is a deliberate act. */
export function OpenDialog({ addresses, onCancel, onConfirm }: OpenDialogProps) {
  return (
    <Question
      opened={addresses !== undefined}
      title="Open the endpoint beyond this computer?"
      yes="Open it"
      onYes={onConfirm}
      onNo={onCancel}
    >
      <p>It will listen on:</p>
      <ul>
        {addresses?.map((address) => (
          <li key={address}>
            <code>{address}</code>
            {['0.0.0.0', '::'].includes(address) && ' (every address that this computer has)'}
          </li>
        ))}
      </ul>
      <p>
        Whoever reaches that can then try logins here, and whoever logs in gets the names and e-mail addresses
        of that person. Logins travel unencrypted, so use made-up passwords only, and close it again when you
        are done.
      </p>
    </Question>
  )
}
