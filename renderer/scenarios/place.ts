import { placeOf } from '../directory/place.ts'

/** The address of the page, and what is told apart below it. */
export const scenariosPath = '/scenarios'
export const presetsPath = `${scenariosPath}/presets` as const

/** The address of a scenario's rules. */
export function rulesOf(id: string): string {
  return placeOf.change(scenariosPath, id)
}
