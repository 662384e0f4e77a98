import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import script from '../../resources/starter-script.php?raw'
import { CopyButton } from '../ui/copy-button.tsx'
import { saveFile } from '../ui/save-file.ts'
import styles from './starter-script.module.css'

/** A correct LoginShare script, to be copied. */
export function StarterScriptPage() {
  const [, go] = useLocation()
  return (
    <div className={styles.page}>
      <div className="bar">
        <h1 className={styles.title}>Starter script</h1>
        <CopyButton value={script} label="Copy script" />
        <Button
          onClick={() => {
            saveFile('loginshare.php', 'application/x-php', script)
          }}
        >
          Save as a file
        </Button>
        <Button
          onClick={() => {
            go('/check-script')
          }}
        >
          Check a script
        </Button>
      </div>
      <p className={styles.about}>
        A whole LoginShare script for users and staff in PHP (7.4 and later, no extensions), which passes
        every check. To see it work, save it and run <code>php -S 127.0.0.1:8000 loginshare.php</code> beside
        it; then check <code>http://127.0.0.1:8000/</code> with <code>john.doe</code> and the password{' '}
        <code>demo</code>, or <code>http://127.0.0.1:8000/?type=staff</code> with <code>ann.lee</code>. Put
        your own directory in the place of its two lists before anybody else can reach it.
      </p>
      <pre className={styles.script} tabIndex={0} role="region" aria-label="Script">
        {script}
      </pre>
    </div>
  )
}
