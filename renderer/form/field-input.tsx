import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { GetInputPropsReturnType } from '@mantine/form'
import styles from './form.module.css'
import type { FormField } from './form-field.ts'
import { SetInput } from './set-input.tsx'

interface FieldInputProps {
  field: FormField
  /** What can be chosen, where it is a choice. */
  choices: readonly { value: string; label: string }[]
  /** What Mantine's form gives for the field. */
  props: GetInputPropsReturnType
  /** What a helpdesk would trip over. */
  warnings: readonly string[]
  /** What it was changed to elsewhere, while it was changed here. */
  conflict: string | boolean | undefined
  onTake: (value: string | boolean) => void
}

/** One field of a form, with what is to be said about it under it. */
export function FieldInput({ field, choices, props, warnings, conflict, onTake }: FieldInputProps) {
  const own = props as { value?: unknown; checked?: unknown }
  const open = conflict !== undefined && conflict !== (own.value ?? own.checked)
  return (
    <div>
      <Input field={field} choices={choices} props={props} warnings={warnings} />
      {open && (
        <p role="alert" className={styles.elsewhere}>
          Changed elsewhere meanwhile to “{String(conflict)}”.{' '}
          <Button
            size="compact-xs"
            onClick={() => {
              onTake(conflict)
            }}
          >
            Take that
          </Button>
        </p>
      )}
    </div>
  )
}

type InputProps = Pick<FieldInputProps, 'field' | 'choices' | 'props' | 'warnings'>

function Input({ field, choices, props, warnings }: InputProps) {
  // All of it is the field's description, so that it is heard with the field, too.
  const description = (
    <>
      {field.help}
      {warnings.map((warning) => (
        <span key={warning} className={styles.warning}>
          {warning}
        </span>
      ))}
    </>
  )
  const common = { ...props, label: field.label, description, inputWrapperOrder: order }
  const plain = { autoComplete: 'off', spellCheck: false } as const
  switch (field.input) {
    case 'text':
      return <TextInput {...common} {...plain} />
    case 'lines':
      return <Textarea {...common} {...plain} autosize minRows={2} maxRows={8} />
    case 'multiline':
      return <Textarea {...common} autosize minRows={2} maxRows={8} />
    case 'set':
      return <SetInput {...common} offered={field.offered ?? []} />
    case 'choice':
      return <NativeSelect {...common} data={[...choices]} />
    case 'switch':
      return <Checkbox {...props} label={field.label} description={description} />
  }
}

/** The help stands under the field, the error under that. */
const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']
