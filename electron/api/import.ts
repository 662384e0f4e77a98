import { previewImport, runImport } from '../import-file.ts'
import { cancelImport } from '../import-runs.ts'
import { api, seenRevision, withContractErrors } from './context.ts'

/** Bringing in files of people. */
export const importRouter = {
  preview: api.import.preview.handler(({ input, context: { session }, signal }) =>
    previewImport(session.world, input, signal),
  ),
  run: api.import.run.handler(({ input, context, signal }) => {
    const by = { origin: context.origin, seen: seenRevision(context) }
    return withContractErrors(runImport(context.session, input, by, signal), signal)
  }),
  cancel: api.import.cancel.handler(({ input: { run } }) => ({ cancelled: cancelImport(run) })),
}
