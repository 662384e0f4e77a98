import type { RunningApp } from './shell.ts'

/** The lists of the directory, by their places in the API. */
export type ListPlace = '/users' | '/user-groups' | '/organizations' | '/staff' | '/teams'

/** An entry as the API has it: what the tests look at. */
export type Entry = Record<string, unknown> & { id: string }

/** All entries of a list. */
export async function entriesOf(app: RunningApp, place: ListPlace): Promise<Entry[]> {
  const { body } = await app.api('GET', place)
  return (body as { items: Entry[] }).items
}

/** The entry that goes by this username, title or name; undefined when there is none. */
export async function findEntry(
  app: RunningApp,
  place: ListPlace,
  title: string,
): Promise<Entry | undefined> {
  const entries = await entriesOf(app, place)
  return entries.find(({ username, title: groupTitle, name }) => [username, groupTitle, name].includes(title))
}

/** Changes it as a script does, while somebody else has the page before them. */
export async function changeEntry(
  app: RunningApp,
  place: ListPlace,
  title: string,
  change: object,
): Promise<void> {
  const id = (await findEntry(app, place, title))?.id ?? 'none'
  const { status, body } = await app.api('PATCH', `${place}/${id}`, change)
  if (status !== 200) throw new Error(`The change was refused: ${JSON.stringify(body)}`)
}

/** Deletes it, as a script does. */
export async function deleteEntry(app: RunningApp, place: ListPlace, title: string): Promise<void> {
  const id = (await findEntry(app, place, title))?.id ?? 'none'
  const { status, body } = await app.api('DELETE', `${place}/${id}`)
  if (status !== 200) throw new Error(`The deletion was refused: ${JSON.stringify(body)}`)
}
