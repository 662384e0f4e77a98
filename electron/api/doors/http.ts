import http from 'node:http'
import { OpenAPIGenerator } from '@orpc/openapi'
import { OpenAPIHandler } from '@orpc/openapi/node'
import { BodyLimitPlugin } from '@orpc/server/node'
import { RequestHeadersPlugin, ResponseHeadersPlugin } from '@orpc/server/plugins'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import express from 'express'
import { contract } from '../../../shared/contract/contract.ts'
import { maxHarMiB } from '../../../shared/contract/exchange-files.ts'
import { maxFileMiB } from '../../../shared/contract/import.ts'
import { maxReplyMiB } from '../../../shared/contract/verdict.ts'
import { listen, makeProbe, type Probe } from '../../listen.ts'
import type { Page } from '../../page/page.ts'
import type { Context } from '../context.ts'
import { router } from '../router.ts'
import { explainErrors } from './explain-errors.ts'
import { guardBody, guardHost, guardToken } from './guard.ts'

const prefix = '/api/v1'

/** How large a body may be, in MiB: it holds an entry or a few. */
const maxBodyMiB = 1

/** By how their paths begin, bodies that hold something larger, in base64 beside the rest. */
const largerBodies = Object.entries({
  '/import': maxFileMiB,
  '/exchanges/import': maxHarMiB,
  '/verdict': maxReplyMiB,
}).map(([path, held]) => ({ path: prefix + path, mib: Math.ceil((held * 4) / 3) + maxBodyMiB }))

/** What the door needs to know. */
export interface HttpDoorParts {
  /** Everything but the page's files and the health paths needs it. */
  token: string
  page: Page
  context: () => Omit<Context, 'reqHeaders' | 'resHeaders'>
  /** Why the app cannot be relied on just now; null when it can. */
  problem: () => string | null
}

/** The control door: the contract as REST on loopback, for browsers and scripts. */
export interface HttpDoor {
  url: string
  close: () => Promise<void>
}

/**
 * Opens the control door on 127.0.0.1.
 *
 * @param port 0 for any free one
 * @throws CannotListen naming a taken port and the next free one
 */
export async function openHttpDoor(parts: HttpDoorParts, port: number): Promise<HttpDoor> {
  const probe = makeProbe()
  const app = createApp(parts, probe)
  const listening = await listen(() => http.createServer(app), ['127.0.0.1'], port, probe)
  return { url: `http://127.0.0.1:${String(listening.port)}`, close: listening.close }
}

function createApp({ token, page, context, problem }: HttpDoorParts, probe: Probe): express.Express {
  const app = express().disable('x-powered-by').disable('etag')
  app.use(guardHost)
  app.get('/livez', (_, response) => {
    response.json({ alive: true })
  })
  app.get('/readyz', (_, response) => {
    const found = problem()
    response.status(found === null ? 200 : 503).json({ ready: found === null, problem: found })
  })
  app.get(probe.path, (_, response) => {
    response.end(probe.answer)
  })
  // The page is no secret; what it then asks for needs the token, which it has from its own URL.
  app.use(async (request, response, next) => {
    const file = ['GET', 'HEAD'].includes(request.method) ? await page(request.path) : undefined
    if (file === undefined) next()
    else response.set(file.headers).send(file.body)
  })
  app.use(guardToken(token), guardBody)
  app.get('/openapi.json', async (_, response) => {
    response.json(await describe())
  })
  const handler = handlerOf(maxBodyMiB)
  const larger = largerBodies.map(({ path, mib }) => ({ path, handler: handlerOf(mib) }))
  app.use(async (request, response) => {
    const fitting = larger.find(({ path }) => request.path.startsWith(path))?.handler ?? handler
    const { matched } = await fitting.handle(request, response, { prefix, context: context() })
    if (!matched) {
      const message = `Nothing is here. ${prefix} is described at /openapi.json.`
      response.status(404).json({ defined: false, code: 'NOT_FOUND', status: 404, message })
    }
  })
  return app
}

/** Serves the contract as REST to bodies of at most so many MiB. */
function handlerOf(mib: number): OpenAPIHandler<Context> {
  const limit = new BodyLimitPlugin({ maxBodySize: mib * 1024 * 1024 })
  return new OpenAPIHandler<Context>(router, {
    plugins: [limit, new RequestHeadersPlugin(), new ResponseHeadersPlugin()],
    clientInterceptors: [explainErrors],
  })
}

/** The contract as OpenAPI. */
function describe() {
  return new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(contract, {
    info: { title: 'LoginShare Mock', version: '1' },
    servers: [{ url: prefix }],
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  })
}
