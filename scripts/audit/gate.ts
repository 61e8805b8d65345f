import { createServer, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A door of its own to the product, through which some forms cannot be sent. */
export interface Gate {
  readonly address: string
  close(): Promise<void>
}

/**
 * Opens a gate before a product that keeps back the forms whose address holds one of these texts. The scanner's own
 * option for that fails under newer versions of Python.
 */
export async function openGate(target: string, kept: readonly string[]): Promise<Gate> {
  const { hostname, port } = new URL(target)
  const server = createServer((asked, answer) => {
    const { method = 'GET', url = '/', headers } = asked
    if (method !== 'GET' && kept.some((text) => url.includes(text))) {
      answer.writeHead(404).end()
      return
    }
    const onward = send({ hostname, port, method, path: url, headers }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.rawHeaders)
      got.pipe(answer)
    })
    onward.on('error', () => answer.destroy())
    asked.pipe(onward)
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
