import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { MoreMenu } from '../directory/more-menu.tsx'
import { ExportDialog, type Exportable } from './export-dialog.tsx'
import { ImportHarDialog } from './import-har-dialog.tsx'

/** What the log can be saved as, and filled from; at its end the way to the page on how to fill it with logins. */
export function ExportMenu(exportable: Exportable) {
  const [, go] = useLocation()
  const [opened, setOpened] = useState<'export' | 'import'>()
  const close = () => {
    setOpened(undefined)
  }
  return (
    <>
      <MoreMenu
        items={{
          'Export…': () => {
            setOpened('export')
          },
          'Import HAR…': () => {
            setOpened('import')
          },
          'Connect my helpdesk': () => {
            go('/connect')
          },
        }}
      />
      <ExportDialog {...exportable} opened={opened === 'export'} onClose={close} />
      <ImportHarDialog opened={opened === 'import'} onClose={close} />
    </>
  )
}

/** The way to fill a log that is empty. */
export function ImportHarButton() {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button
        onClick={() => {
          setOpened(true)
        }}
      >
        Import HAR…
      </Button>
      <ImportHarDialog
        opened={opened}
        onClose={() => {
          setOpened(false)
        }}
      />
    </>
  )
}
