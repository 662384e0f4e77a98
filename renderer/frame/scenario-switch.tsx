import { Button, Combobox, useCombobox } from '@mantine/core'
import { useHotkeys, useWindowEvent } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { scenarioSwitch } from '../../shared/scenario-switch.ts'
import { normalName } from '../../shared/scenarios/scenario.ts'
import { useApi } from '../live/api.tsx'
import { usePlay } from '../scenarios/use-play.ts'
import styles from './frame.module.css'
import { choicesFor, firstChoice } from './switch-choices.ts'

/** Says which scenario is active, and switches: Ctrl+K (Cmd+K on macOS) and Enter, from anywhere. */
export function ScenarioSwitch() {
  const { queries } = useApi()
  const { data: active } = useSuspenseQuery(queries.activeScenario)
  const { data: scenarios } = useSuspenseQuery(queries.scenarios)
  const play = usePlay()
  const [search, setSearch] = useState('')
  const [last, setLast] = useState<string>()
  if (active.name !== normalName && active.name !== last) setLast(active.name)
  const groups = useMemo(() => choicesFor(scenarios, search), [scenarios, search])
  const names = groups.flatMap((group) => group.names)
  const from = useRef<HTMLElement>(null)
  const combobox = useCombobox({
    loop: false,
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      setSearch('')
      from.current?.focus()
    },
  })
  const { dropdownOpened, searchRef, selectOption, selectFirstOption } = combobox
  useEffect(() => {
    if (!dropdownOpened) return
    // At once: the second key may come just after the first.
    searchRef.current?.focus()
    const first = search === '' ? firstChoice(active, last, groups) : undefined
    if (first === undefined) selectFirstOption()
    else selectOption(names.indexOf(first))
    // While one goes through the list, what is played may change, but not where one is in it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [dropdownOpened, search])
  const toggle = () => {
    if (!dropdownOpened) from.current = document.activeElement as HTMLElement | null
    combobox.toggleDropdown()
  }
  useHotkeys([[`mod+${scenarioSwitch.key}`, toggle]], [], true)
  useWindowEvent(scenarioSwitch.event, toggle)
  return (
    <Combobox
      store={combobox}
      position="bottom-end"
      width={340}
      withinPortal={false}
      transitionProps={{ duration: 0 }}
      onOptionSubmit={(name) => {
        combobox.closeDropdown()
        play.mutate({ name })
      }}
    >
      <Combobox.Target targetType="button" withAriaAttributes={false}>
        <Button
          className={styles.scenario}
          // Its name may be cut, unlike the words of other buttons.
          style={{ flexShrink: 1 }}
          aria-label={`Scenario: ${active.name}`}
          aria-haspopup="listbox"
          aria-expanded={dropdownOpened}
          aria-keyshortcuts={`Control+${scenarioSwitch.key} Meta+${scenarioSwitch.key}`}
          title={`${active.name} (${shortcut} switches)`}
          data-active={active.name !== normalName || undefined}
          rightSection={<kbd className={styles.key}>{shortcut}</kbd>}
          onClick={toggle}
        >
          <span className={styles.word}>Scenario:</span>
          <span className="cut" title={active.name}>
            {active.name}
          </span>
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          role="combobox"
          aria-expanded={dropdownOpened}
          aria-label="Search scenarios"
          placeholder="Search scenarios and presets"
          autoComplete="off"
          spellCheck={false}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value)
          }}
        />
        <Combobox.Options aria-label="Scenarios" mah={380} style={{ overflowY: 'auto' }}>
          {groups.map(({ label, names }) => (
            <Combobox.Group key={label} label={label}>
              {names.map((name) => (
                <Combobox.Option key={name} value={name} active={name === active.name}>
                  <span className={styles.choice}>
                    <span aria-hidden>{name === active.name ? '●' : ''}</span>
                    <span className="cut" title={name}>
                      {name}
                    </span>
                    {name === active.name && <span className="for-screen-readers">, active</span>}
                  </span>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
          {groups.length === 0 && (
            <Combobox.Empty>
              No scenario or preset is called so. Make one on the page Scenarios.
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

const shortcut = `${/^Mac|^iP/.test(navigator.platform) ? '⌘' : 'Ctrl '}${scenarioSwitch.key}`
