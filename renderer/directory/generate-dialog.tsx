import { Checkbox, Group, Modal, MultiSelect, NumberInput, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { memberships, titlesOf } from '../../shared/directory/find.ts'
import type { DirectoryEntry, World } from '../../shared/workspace/schema.ts'
import { useApi } from '../live/api.tsx'
import { refusedFields } from '../live/problem-of.ts'
import { DialogForm } from '../ui/dialog-form.tsx'
import { callsOf } from './entry-calls.ts'
import styles from './directory.module.css'
import type { EntryUi, Spread } from './entry-ui.ts'
import { useUndoToast } from './undo-toast.tsx'

interface GenerateDialogProps<E extends DirectoryEntry> {
  ui: EntryUi<E>
  world: World
  opened: boolean
  onClose: () => void
}

/** Asks how many people are to be made up and where they belong, and has them made. */
export function GenerateDialog<E extends DirectoryEntry>(props: GenerateDialogProps<E>) {
  return (
    <Modal opened={props.opened} onClose={props.onClose} title="Generate demo people">
      {props.opened && <Choices {...props} />}
    </Modal>
  )
}

/** Of more titles those are typed and found that are wanted. */
const mostBoxes = 50

function Choices<E extends DirectoryEntry>({ ui, world, onClose }: GenerateDialogProps<E>) {
  const { client } = useApi()
  const sayDone = useUndoToast()
  const spreads = ui.generate ?? []
  const [count, setCount] = useState<string | number>(100)
  const [seed, setSeed] = useState<string | number>(() => Math.floor(Math.random() * 10_000))
  const [password, setPassword] = useState('demo')
  const [chosen, setChosen] = useState<Record<string, string[]>>(() =>
    Object.fromEntries(
      spreads.map((spread) => [spread.name, isLong(world, spread) ? [] : titlesIn(world, spread)]),
    ),
  )
  const make = useMutation({
    mutationFn: () => {
      // Of a long list none chosen are all of them, which is what the app makes of one that is left out.
      const left = spreads.filter((spread) => isLong(world, spread) && chosen[spread.name]?.length === 0)
      const all = Object.fromEntries(left.map(({ name }) => [name, undefined]))
      return callsOf(client, ui.kind).generate({ count, seed, password, ...chosen, ...all })
    },
    onSuccess: ({ created, edit }) => {
      const nouns = created === 1 ? ui.noun : `${ui.noun}s`
      sayDone(`Generated ${created.toLocaleString('en')} demo ${nouns}.`, edit)
      onClose()
    },
  })
  const refused = refusedFields(make.error)
  const errorOf = (name: string) => refused.find(({ field }) => field.replace(/\[.*/, '') === name)?.message
  const fields = ['count', 'seed', 'password', ...spreads.map(({ name }) => name)]
  const unplaced = make.isError && !fields.some((name) => errorOf(name) !== undefined)
  return (
    <DialogForm
      act="Generate"
      busy={make.isPending}
      error={unplaced ? make.error : null}
      onSubmit={make.mutate}
      onCancel={onClose}
    >
      <Group grow align="flex-start">
        <NumberInput
          size="xs"
          data-autofocus
          label="How many"
          description="1 to 10,000"
          value={count}
          onChange={setCount}
          error={errorOf('count')}
          hideControls
        />
        <NumberInput
          size="xs"
          label="Seed"
          description="The same one makes the same people."
          value={seed}
          onChange={setSeed}
          error={errorOf('seed')}
          hideControls
        />
      </Group>
      {spreads.map((spread) =>
        isLong(world, spread) ? (
          <MultiSelect
            key={spread.name}
            label={spread.label}
            description={`People are spread over those that are chosen, or over all ${titlesIn(world, spread).length.toLocaleString('en')} when none is.`}
            placeholder="Type to find one"
            searchable
            limit={mostBoxes}
            data={titlesIn(world, spread).filter((title) => title !== '')}
            value={chosen[spread.name] ?? []}
            onChange={(titles) => {
              setChosen((before) => ({ ...before, [spread.name]: titles }))
            }}
            error={errorOf(spread.name)}
          />
        ) : (
          <Checkbox.Group
            key={spread.name}
            label={spread.label}
            description="People are spread over those that are ticked."
            value={chosen[spread.name] ?? []}
            onChange={(titles) => {
              setChosen((before) => ({ ...before, [spread.name]: titles }))
            }}
            error={errorOf(spread.name)}
          >
            <Stack gap={6} mt="xs" className={styles.titles}>
              {titlesIn(world, spread).map((title) => (
                <Checkbox key={title} value={title} label={title === '' ? 'None' : title} />
              ))}
            </Stack>
          </Checkbox.Group>
        ),
      )}
      <TextInput
        label="Password of all of them"
        value={password}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setPassword(event.currentTarget.value)
        }}
        error={errorOf('password')}
      />
    </DialogForm>
  )
}

/** Whether there are more titles than one ticks boxes for. */
function isLong(world: World, spread: Spread): boolean {
  return titlesIn(world, spread).length > mostBoxes
}

/** All titles that can be chosen; an empty one stands for none, where one can do without. */
function titlesIn(world: World, { membership }: Spread): string[] {
  const { titles, optional } = memberships[membership]
  return [...titlesOf(world, titles), ...(optional ? [''] : [])]
}
