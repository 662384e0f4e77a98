import { Radio } from '@mantine/core'
import type { Kind } from '../../shared/loginshare/attempt.ts'
import styles from './form.module.css'

interface KindChoiceProps {
  value: Kind
  onChange: (kind: Kind) => void
}

/** Whether a user or a staff member logs in. */
export function KindChoice({ value, onChange }: KindChoiceProps) {
  return (
    <Radio.Group
      label="Kind"
      value={value}
      onChange={(kind) => {
        onChange(kind === 'staff' ? 'staff' : 'user')
      }}
    >
      <div className={styles.choices}>
        <Radio value="user" label="User" />
        <Radio value="staff" label="Staff member" />
      </div>
    </Radio.Group>
  )
}
