import { apply, read } from '../../shared/loginshare/verdict.ts'
import type { JudgeReply } from '../../shared/traffic/import/read-har-entry.ts'
import { finish } from '../../shared/work.ts'
import { bytesOfBase64 } from '../bytes-of-base64.ts'
import { keepPart } from '../import-runs.ts'
import { exportTraffic } from '../traffic/export-traffic.ts'
import { importHar } from '../traffic/import-har.ts'
import { loadLibxml2 } from '../verdict/libxml2.ts'
import { api, withContractErrors } from './context.ts'

/** The log as files. */
export const exchangeFilesRouter = {
  export: api.exchanges.export.handler(({ input, context: { session, app }, signal }) =>
    withContractErrors(exportTraffic(session, input, app.version, signal), signal),
  ),
  importPart: api.exchanges.importPart.handler(({ input: { run, at, content } }) => ({
    bytes: keepPart(run, at, finish(bytesOfBase64(content))),
  })),
  import: api.exchanges.import.handler(async ({ input, context: { session }, signal }) => {
    const parse = await loadLibxml2()
    // What came elsewhere leaves no account in the helpdesk here.
    const judge: JudgeReply = (body, login) =>
      apply(read(Buffer.from(body), parse), login, session.helpdesk.known)
    return withContractErrors(importHar(session, input, judge, signal), signal)
  }),
}
