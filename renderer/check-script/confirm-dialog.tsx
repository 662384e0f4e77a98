import { Question } from '../ui/question.tsx'

interface ConfirmDialogProps {
  /** Where to; undefined while nobody is asked. */
  url: string | undefined
  onCancel: () => void
  onConfirm: () => void
}

/** Asks before logins go to another computer. */
export function ConfirmDialog({ url, onCancel, onConfirm }: ConfirmDialogProps) {
  const host = url !== undefined && URL.canParse(url) ? new URL(url).host : url
  return (
    <Question
      opened={url !== undefined}
      title="Send these logins to another computer?"
      yes="Send them"
      onYes={onConfirm}
      onNo={onCancel}
    >
      <p style={{ overflowWrap: 'anywhere' }}>
        These logins are sent to <strong>{host}</strong>, passwords included: about 40 requests, one after the
        other. Many fail on purpose, and a directory may lock an account for that.
      </p>
      <p>
        One is a GET with the right password in its URL, which web servers write into their logs. So use an
        account that was made for tests, at a script that you may test.
      </p>
      {url?.trim().startsWith('http:') === true && (
        <p>The URL begins with http://, so they travel unencrypted.</p>
      )}
    </Question>
  )
}
