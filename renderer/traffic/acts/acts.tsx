import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { isKnown } from '../../../shared/directory/people-of-logins.ts'
import type { Exchange } from '../../../shared/traffic/exchange.ts'
import { placeOf } from '../../directory/place.ts'
import { useWorld } from '../../live/use-world.ts'
import { comparisonOf } from '../place.ts'
import { AddPeopleDialog } from './add-people-dialog.tsx'
import { CompareDialog } from './compare-dialog.tsx'
import { CopyMenu } from './copy-menu.tsx'
import { RuleDialog } from './rule-dialog.tsx'
import { TryAgain } from './try-again.tsx'
import { mostRead, useRead } from './use-read.ts'

/** A dialog that is open, and the logins that it is about. */
interface Asked {
  about: 'people' | 'rule' | 'compare'
  logins: readonly Exchange[]
}

/** What can be done to logins, one or many, beside pinning them. */
export function Acts({ ids }: { ids: readonly number[] }) {
  const world = useWorld()
  const [, go] = useLocation()
  const [asked, setAsked] = useState<Asked>()
  const read = useRead()
  const [first, second] = ids
  const close = () => {
    setAsked(undefined)
  }
  if (first === undefined) return null
  if (ids.length > mostRead) return <span className="quiet">More can be done with {mostRead} at most</span>
  const ask = (about: Asked['about']) =>
    void read(ids, (exchanges) => {
      setAsked({ about, logins: exchanges.filter(({ kind }) => kind !== null) })
    })
  const addPeople = () =>
    void read(ids, (exchanges) => {
      const [{ kind, username } = { kind: null, username: '' }] = exchanges
      const isNew = kind !== null && !isKnown(world, { kind, username })
      if (exchanges.length === 1 && isNew) go(placeOf.ofLogin(kind === 'user' ? '/users' : '/staff', first))
      else setAsked({ about: 'people', logins: exchanges })
    })
  const compare = () => {
    if (second === undefined) ask('compare')
    else go(comparisonOf(first, second))
  }
  return (
    <>
      <CopyMenu ids={ids} />
      <TryAgain ids={ids} />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="compact-sm" fz="xs">
            More actions
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={addPeople}>Add to the directory…</Menu.Item>
          <Menu.Item
            onClick={() => {
              ask('rule')
            }}
          >
            Make a rule…
          </Menu.Item>
          {ids.length <= 2 && (
            <Menu.Item onClick={compare}>
              {second === undefined ? 'Compare with…' : 'Compare the two'}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asked?.about === 'rule' && <RuleDialog logins={asked.logins} onClose={close} />}
      {asked?.about === 'compare' && <CompareDialog id={first} onClose={close} />}
      {asked?.about === 'people' && (
        <AddPeopleDialog ids={ids} names={unknown(asked.logins)} onClose={close} />
      )}
    </>
  )

  function unknown(logins: readonly Exchange[]): string[] {
    const people = logins.flatMap(({ kind, username }) =>
      kind === null || username.trim() === '' || isKnown(world, { kind, username }) ? [] : [username.trim()],
    )
    return [...new Set(people)]
  }
}
