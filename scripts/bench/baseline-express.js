// Bare Express as one would write it: reads a login and sends the reply that it was given, without any log.
import { Buffer } from 'node:buffer'
import express from 'express'

const reply = Buffer.from(process.argv[2] ?? '')

const app = express().disable('x-powered-by').disable('etag')
app.use(express.urlencoded())
app.post('/loginshare', (_, response) => {
  response.set('Content-Type', 'text/xml; charset=UTF-8').send(reply)
})

const server = app.listen(0, '127.0.0.1', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  console.log(JSON.stringify({ endpoint: `http://127.0.0.1:${port.toString()}/loginshare` }))
})
