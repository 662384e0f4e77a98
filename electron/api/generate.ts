import { nanoid } from 'nanoid'
import { demoStaff, demoUsers } from '../../shared/directory/demo-entries.ts'
import type { DemoPerson } from '../../shared/directory/demo-people.ts'
import type { Draft } from '../../shared/workspace/edit.ts'
import type { World } from '../../shared/workspace/schema.ts'
import type { Work } from '../../shared/work.ts'
import { finishInSlices } from '../in-slices.ts'
import { api, seenRevision, tag, type Context } from './context.ts'

interface Asked {
  count: number
  seed: number
  password: string
}

/** Makes people up, then adds all of them in one edit, whatever has changed in the directory meanwhile. */
async function generate(
  { count, seed, password }: Asked,
  make: (world: World, common: Parameters<typeof demoUsers>[1]) => Work<Draft>,
  context: Context,
) {
  const people = await madeUp(count, seed)
  const by = { origin: context.origin, seen: seenRevision(context) }
  const common = { people, password, newId: () => nanoid(10) }
  const revision = await context.session.edit((world) => make(world, common), by)
  tag(context, revision)
  return { created: count, edit: revision }
}

async function madeUp(count: number, seed: number): Promise<DemoPerson[]> {
  // Loaded when it is asked for the first time, since the names in it are a third as large as all the rest of the app.
  const { demoPeople } = await import('../../shared/directory/demo-people.ts')
  return finishInSlices(demoPeople(count, seed))
}

/** Makes up users and staff members. */
export const generateRouter = {
  users: api.users.generate.handler(({ input, context }) =>
    generate(input, (world, common) => demoUsers(world, common, input), context),
  ),
  staff: api.staff.generate.handler(({ input, context }) =>
    generate(input, (world, common) => demoStaff(world, common, input), context),
  ),
}
