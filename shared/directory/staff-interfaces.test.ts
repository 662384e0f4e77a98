import { describe, expect, it } from 'vitest'
import { applyPatches, changed } from '../workspace/edit.ts'
import { exampleWorld } from '../workspace/example-world.test-data.ts'
import type { World } from '../workspace/schema.ts'
import { isForStaffAlone } from './staff-interfaces.ts'

/** The world after one staff member's interfaces were changed. */
function allow(world: World, username: string, interfaces: string[]): World {
  const member = world.staff.find((one) => one.username === username)
  if (member === undefined) throw new Error(`There is no ${username}.`)
  return applyPatches(world, [changed('staff', member, { ...member, interfaces })])
}

describe('An interface is for staff alone', () => {
  it('that helpdesks have for them, unless the settings leave it to users', () => {
    const world = exampleWorld([], [])
    expect(isForStaffAlone('syncworks', world)).toBe(true)
    expect(isForStaffAlone('client', world)).toBe(false)
    const interfaces = { ...world.settings.interfaces, user: ['syncworks'] }
    expect(isForStaffAlone('syncworks', { ...world, settings: { ...world.settings, interfaces } })).toBe(
      false,
    )
  })

  it('from the moment that a staff member may log in to it to when none may any more', () => {
    const before = exampleWorld([], [{ username: 'ann' }, { username: 'omar' }])
    expect(isForStaffAlone('kiosk', before)).toBe(false)
    const ann = allow(before, 'ann', ['kiosk'])
    expect(isForStaffAlone('kiosk', ann)).toBe(true)
    const both = allow(ann, 'omar', ['staff', 'kiosk'])
    const omar = allow(both, 'ann', [])
    expect(isForStaffAlone('kiosk', omar)).toBe(true)
    expect(isForStaffAlone('kiosk', allow(omar, 'omar', ['staff']))).toBe(false)
    expect(isForStaffAlone('kiosk', before)).toBe(false)
  })
})
