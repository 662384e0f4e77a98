import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CheckScriptInput, CheckScriptProgress } from '../../shared/contract/check-script.ts'
import type { FieldProblem } from '../../shared/directory/refusal.ts'
import { useApi } from '../live/api.tsx'
import { problemOf, refusedFields } from '../live/problem-of.ts'
import { emptyValues, type CheckValues } from './check-values.ts'

/** A check of a script, under way or over. */
export interface Check {
  state: 'none' | 'running' | 'done' | 'stopped' | 'failed'
  progress?: CheckScriptProgress
  /** What went wrong, in a sentence, and by field. */
  problem?: string
  fields: readonly FieldProblem[]
  stop: () => void
}

const none: Check = { state: 'none', fields: [], stop: () => undefined }

/** In the page's memory, so that it goes on while one looks at another page. */
const checkKey = ['script check'] as const
const valuesKey = ['script check', 'values'] as const

/** The check of a script that was begun last, and what was filled in for it. */
export function useCheck() {
  const { client } = useApi()
  const queryClient = useQueryClient()
  const [values, setValues] = useState(() => queryClient.getQueryData<CheckValues>(valuesKey) ?? emptyValues)
  const { data: check = none } = useQuery<Check>({
    queryKey: checkKey,
    queryFn: skipToken,
    initialData: none,
  })
  const show = (change: Partial<Check>) => {
    queryClient.setQueryData<Check>(checkKey, (before = none) => ({ ...before, ...change }))
  }

  const start = async (input: CheckScriptInput) => {
    const stopping = new AbortController()
    const { signal } = stopping
    const stop = () => {
      stopping.abort()
      show({ state: 'stopped' })
    }
    queryClient.setQueryData<Check>(checkKey, { state: 'running', fields: [], stop })
    try {
      for await (const progress of await client.checkScript(input, { signal })) {
        if (signal.aborted) return
        show({ progress })
      }
      if (!signal.aborted) show({ state: 'done' })
    } catch (error) {
      if (!signal.aborted) show({ state: 'failed', problem: problemOf(error), fields: refusedFields(error) })
    }
  }
  return {
    values,
    setValues: (next: CheckValues) => {
      setValues(next)
      queryClient.setQueryData(valuesKey, next)
    },
    check,
    start: (input: CheckScriptInput) => void start(input),
    /** The person does not agree to what was asked. */
    withdraw: () => {
      show({ state: 'none', fields: [] })
    },
  }
}
