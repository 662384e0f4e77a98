import { ORPCError, type AnyProcedure } from '@orpc/server'
import { nameFields } from '../context.ts'

/** A call on its way to its procedure. */
interface Call {
  procedure: AnyProcedure
  next: () => Promise<unknown>
}

/**
 * What every door does with an error before it goes out: names the fields of bad input, and says in the terminal what
 * no procedure foresaw.
 */
export async function explainErrors({ procedure, next }: Call): Promise<unknown> {
  try {
    return await next()
  } catch (error) {
    if (!(error instanceof ORPCError)) console.error('A procedure of the contract failed:', error)
    throw nameFields(error, procedure['~orpc'].route.inputStructure === 'detailed')
  }
}
