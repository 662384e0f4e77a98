import { Button } from '@mantine/core'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { leave } from '../leave-guard.ts'
import { DiscardDialog } from './discard-dialog.tsx'
import styles from './edit-form.module.css'

interface EditFormProps {
  title: string
  /** What the title is in the page: beside a list it is below the list's. */
  heading?: 'h1' | 'h2'
  /** What can be done with what is edited, beside the title. */
  actions?: ReactNode
  /** What has the focus at first. */
  first?: string
  isSaving: boolean
  /** Whether leaving would lose something. */
  unsaved: boolean
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
  /** What keeps it from being saved. */
  problems: ReactNode
}

/** A form in which something that is kept is edited. Enter saves; Esc leaves, after asking if something is unsaved. */
export function EditForm(props: EditFormProps) {
  const { title, heading: Heading = 'h2', first = 'input', isSaving, onSubmit, onClose } = props
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => {
    element.current?.querySelector<HTMLElement>(first)?.focus()
  }, [first])
  const close = () => {
    leave(onClose)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // What has done something with it in the form has it to itself.
    if (event.key === 'Escape' && !event.defaultPrevented) close()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit()
  }
  return (
    <form
      ref={element}
      aria-label={title}
      className={styles.form}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <div className={styles.head}>
        <Heading className="cut" title={title}>
          {title}
        </Heading>
        {props.actions}
      </div>
      {props.children}
      <div className={styles.foot}>
        <Button type="submit" variant="filled" loading={isSaving}>
          Save
        </Button>
        <Button onClick={close}>Cancel</Button>
        {props.problems}
      </div>
      <DiscardDialog unsaved={props.unsaved} />
    </form>
  )
}
