import { apply, read } from '../../shared/loginshare/verdict.ts'
import { loadLibxml2 } from '../verdict/libxml2.ts'
import { api } from './context.ts'

/** Judges a reply. */
export const verdictHandler = api.verdict.handler(async ({ input, context: { session } }) => {
  const { body, helpdesk, ...login } = input
  const reading = read(Buffer.from(body, 'base64'), await loadLibxml2())
  const { known } = session.helpdesk
  if (helpdesk === 'known') return apply(reading, login, known)
  return apply(reading, login, { ...known, organizations: [], accounts: [], staff: [], ...helpdesk })
})
