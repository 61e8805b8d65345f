import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'

/** A door of its own to the product, through which some forms cannot be sent. */
export interface Gate {
  readonly address: string
  close(): Promise<void>
}

/** What the scanner puts in the place of a form's token, to see whether the product looks at it. */
const WRONG_TOKEN = '_csrf=wapiti'
const REFUSED = 403

/**
 * Opens a gate before a product that keeps back the forms whose address holds one of these texts. The scanner's own
 * option for that fails under newer versions of Python. A form with a wrong token goes through to be refused; were it
 * taken, it is answered like one that was kept back, which the scanner reports as a token that nobody looks at.
 */
export async function openGate(target: string, kept: readonly string[]): Promise<Gate> {
  const { hostname, port } = new URL(target)
  const pass = (asked: IncomingMessage, answer: ServerResponse, body: Readable, isKept: boolean) => {
    const { method, url, headers } = asked
    const onward = send({ hostname, port, method, path: url, headers }, (got) => {
      if (isKept && got.statusCode !== REFUSED) return answer.writeHead(404).end()
      answer.writeHead(got.statusCode ?? 502, got.rawHeaders)
      return got.pipe(answer)
    })
    onward.on('error', () => answer.destroy())
    body.pipe(onward)
  }
  const keepBack = async (asked: IncomingMessage, answer: ServerResponse) => {
    const body = await buffer(asked)
    if (body.includes(WRONG_TOKEN)) pass(asked, answer, Readable.from([body]), true)
    else answer.writeHead(404).end()
  }
  const server = createServer((asked, answer) => {
    const { method = 'GET', url = '/' } = asked
    if (method === 'GET' || !kept.some((part) => url.includes(part))) pass(asked, answer, asked, false)
    else keepBack(asked, answer).catch(() => answer.destroy())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
