import type { ImportPreview } from '../../shared/contract/import.ts'
import { counted } from '../../shared/counted.ts'

const titleNouns = { userGroups: 'user group', organizations: 'organization', teams: 'team' } as const

/** What an import would do, in a few sentences. */
export function summary(preview: ImportPreview, noun: string): string[] {
  const { rows, encoding, leftOut, added, updated, removed, newTitles } = preview
  const sentences = [`${counted(rows, noun)} in the file (${encoding}).`]
  if (leftOut.length > 0) {
    const named = leftOut.map(({ reason, count }) => `${reason} (${count.toLocaleString('en')})`)
    sentences.push(`Left out: ${named.join(', ')}.`)
  }
  const changes = [
    `${counted(added, noun)} would be added`,
    ...(updated > 0 ? [`${updated.toLocaleString('en')} changed`] : []),
    ...(removed > 0 ? [`${removed.toLocaleString('en')} removed`] : []),
  ]
  sentences.push(`${changes.join(', ')}.`)
  for (const list of Object.keys(titleNouns) as (keyof typeof titleNouns)[]) {
    const titles = newTitles[list]
    if (titles.length === 0) continue
    const named = titles.slice(0, 5).join(', ') + (titles.length > 5 ? ' and others' : '')
    sentences.push(`New with them: ${counted(titles.length, titleNouns[list])} (${named}).`)
  }
  return sentences
}
