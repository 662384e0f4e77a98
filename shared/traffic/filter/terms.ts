import { ipTerm } from './ip-term.ts'
import { largerTerm, slowerTerm, statusTerm } from './quantity-terms.ts'
import { isTerm, kindTerm, outcomeTerm, verdictTerm } from './state-terms.ts'
import type { Term } from './term.ts'
import {
  bodyTerm,
  groupTerm,
  interfaceTerm,
  noteTerm,
  ruleTerm,
  scenarioTerm,
  userTerm,
} from './text-terms.ts'
import { afterTerm, beforeTerm } from './time-terms.ts'

/** Every `name:value` that a filter knows, in the order in which they are offered. */
export const terms: readonly Term[] = [
  userTerm,
  ipTerm,
  isTerm,
  kindTerm,
  interfaceTerm,
  groupTerm,
  outcomeTerm,
  verdictTerm,
  scenarioTerm,
  ruleTerm,
  statusTerm,
  slowerTerm,
  largerTerm,
  afterTerm,
  beforeTerm,
  bodyTerm,
  noteTerm,
]

const byName = new Map(terms.map((term) => [term.name, term]))

/** The term with this name, in lower case. */
export function termNamed(name: string): Term | undefined {
  return byName.get(name)
}
