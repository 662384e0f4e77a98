import { Button } from '@mantine/core'
import styles from './traffic.module.css'

interface FreshChipProps {
  /** How many have come that the list does not show; none, and there is nothing to press. */
  count: number
  orMore: boolean
  onPress: () => void
}

/** Says how many logins have come while one reads further down, and leads to them. */
export function FreshChip({ count, orMore, onPress }: FreshChipProps) {
  if (count === 0) return null
  return (
    <Button variant="filled" size="compact-sm" radius="xl" className={styles.fresh} onClick={onPress}>
      ↑ {count.toLocaleString('en')}
      {orMore && '+'} new
    </Button>
  )
}
