import styles from './form.module.css'

/** Says which fields of an open form show what somebody else has made of them. */
export function FollowedNotice({ followed }: { followed: readonly string[] }) {
  if (followed.length === 0) return null
  return (
    <p role="alert" className={styles.elsewhere}>
      Changed elsewhere meanwhile, and taken over here: {followed.join(', ')}.
    </p>
  )
}
