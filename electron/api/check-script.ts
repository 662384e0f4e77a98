import { checkScript } from '../check-script.ts'
import { api, withContractErrors } from './context.ts'

/** Checks a LoginShare script, and tells how far that has come. */
export const checkScriptHandler = api.checkScript.handler(({ input, context: { app }, signal }) =>
  withContractErrors(checkScript(input, app.control, signal), signal),
)
