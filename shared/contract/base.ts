import { oc } from '@orpc/contract'
import { errors } from './errors.ts'

/** What every procedure is made of: it may answer with any of the errors. */
export const base = oc.errors(errors)
