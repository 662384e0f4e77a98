import { expect, test } from 'vitest'
import { recordedReplies } from '../../e2e/recorded-replies.ts'
import { loadLibxml2 } from '../../electron/verdict/libxml2.ts'
import { apply, read } from './verdict.ts'

const byId = recordedReplies.map((reply) => [reply.id, reply] as const)

test.each(byId)('A verdict is what the helpdesk’s own code decided: %s', async (_, reply) => {
  const verdict = apply(read(reply.body, await loadLibxml2()), reply, reply.helpdesk)
  const { ok, error, exception, log, organizations, account } = verdict
  expect({ ok, error, exception, log, organizations, account }).toEqual(reply.told)
  expect(verdict.reasons).not.toEqual([])
})
