// Bare `node:http`: reads a login, keeps a log of 1,000 entries, and sends the reply that it was given. It is what any
// server on Node costs, and so the most that ours could reach.
import { Buffer } from 'node:buffer'
import http from 'node:http'
import { URLSearchParams } from 'node:url'

const reply = Buffer.from(process.argv[2] ?? '')
/** @type {object[]} */
const log = []
let count = 0

const server = http.createServer((request, response) => {
  /** @type {Buffer[]} */
  const chunks = []
  request.on('data', (/** @type {Buffer} */ chunk) => chunks.push(chunk))
  request.on('end', () => {
    const fields = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()))
    log[count++ % 1000] = { time: new Date(), url: request.url, headers: request.rawHeaders, fields, reply }
    response.writeHead(200, { 'Content-Type': 'text/xml; charset=UTF-8', 'Content-Length': reply.length })
    response.end(reply)
  })
})

server.listen(0, '127.0.0.1', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  console.log(JSON.stringify({ endpoint: `http://127.0.0.1:${port.toString()}/loginshare` }))
})
