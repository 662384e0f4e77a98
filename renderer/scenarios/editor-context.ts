import { createContext, use } from 'react'
import type { FieldProblem } from '../../shared/directory/refusal.ts'
import type { World } from '../../shared/workspace/schema.ts'
import type { Draft } from './draft.ts'

/** What every part of the editor asks for. */
export interface Editor {
  world: World
  draft: Draft
  refused: readonly FieldProblem[]
  mistakes: readonly FieldProblem[]
  /** Empty fields are marked only once somebody has tried to save. */
  tried: boolean
}

export const EditorContext = createContext<Editor | undefined>(undefined)

export function useEditor(): Editor {
  const editor = use(EditorContext)
  if (editor === undefined) throw new Error('useEditor needs an EditorContext above it.')
  return editor
}

/** What is wrong with just this field, and what is surely not meant there, each in a text; undefined for nothing. */
export function useProblems(path: string, label: string, isEmpty = false) {
  const { refused, mistakes, tried } = useEditor()
  const text = (problems: readonly FieldProblem[]) => {
    const found = problems.filter(({ field }) => field === path)
    return found.length === 0 ? undefined : found.map(({ message }) => `${label} ${message}.`).join(' ')
  }
  return { error: isEmpty && !tried ? undefined : text(refused), mistake: text(mistakes) }
}
