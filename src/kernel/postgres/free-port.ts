import { createServer } from 'node:net'

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined))
    })
  })
}

/** A TCP port on the loopback address that nobody uses now: the preferred one if that is free. */
export async function freePort(preferred: number | undefined): Promise<number> {
  const port = (preferred !== undefined && (await tryPort(preferred))) || (await tryPort(0))
  if (port === undefined) throw new Error('No free TCP port on 127.0.0.1')
  return port
}
