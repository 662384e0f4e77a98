import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import type { Ref } from 'react'

interface PasswordFieldProps extends Omit<PasswordInputProps, 'onChange'> {
  ref?: Ref<HTMLInputElement>
  value: string
  onChange: (password: string) => void
  /** What the button says that shows it, where there are two on a page. */
  show?: string
}

/** A password that is typed: no browser offers or keeps one, and the button that shows it can be reached by the keyboard. */
export function PasswordField({ onChange, show = 'Show the password', ...props }: PasswordFieldProps) {
  return (
    <PasswordInput
      size="xs"
      label="Password"
      autoComplete="new-password"
      spellCheck={false}
      visibilityToggleButtonProps={{ 'aria-label': show, tabIndex: 0 }}
      onChange={(event) => {
        onChange(event.currentTarget.value)
      }}
      {...props}
    />
  )
}
