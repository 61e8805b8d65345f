import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** How long the server waits for a slow client, and how many it holds at once. */
export interface Patience {
  /** Until all headers are there, in milliseconds. */
  readonly headersMs: number
  /** Until the whole request is there. */
  readonly requestMs: number
  /** While nothing at all moves on a connection. */
  readonly silenceMs: number
  /** Until the answer was taken. */
  readonly exchangeMs: number
  /** How often the first two are looked at. */
  readonly lookMs: number
  /** Connections held at once. */
  readonly connections: number
  /** Of these, from one address that is no trusted proxy. */
  readonly perAddress: number
}

/** A form with 20 MB of scans over a thin line from a mountain village takes minutes, its headers do not. */
export const PATIENCE: Patience = {
  ...{ headersMs: 15_000, requestMs: 300_000, silenceMs: 90_000, exchangeMs: 900_000, lookMs: 2_000 },
  ...{ connections: 4_000, perAddress: 400 },
}

/** Settings of the underlying server for this patience. */
export const patienceSettings = ({ headersMs, requestMs, silenceMs, lookMs }: Patience) => ({
  connectionTimeout: silenceMs,
  requestTimeout: requestMs,
  http: { headersTimeout: headersMs, connectionsCheckingInterval: lookMs, maxHeaderSize: 16_384 },
})

/**
 * Lets go of connections on which nothing is asked as soon as the server closes: one that never asked anything counts as busy for
 * the server until its headers are overdue.
 */
function releaseIdleConnections(app: FastifyInstance): void {
  /** Each open connection with how many of its requests are not answered yet. */
  const asked = new Map<Socket, number>()
  let closing = false
  const settle = (socket: Socket, by: 1 | -1): void => {
    const count = asked.get(socket)
    if (count === undefined) return
    asked.set(socket, count + by)
    if (closing && count + by === 0) socket.destroySoon()
  }
  app.server.on('connection', (socket) => {
    if (closing) {
      socket.destroy()
      return
    }
    asked.set(socket, 0)
    socket.once('close', () => asked.delete(socket))
  })
  app.server.on('request', ({ socket }, response) => {
    settle(socket, 1)
    response.once('close', () => settle(socket, -1))
  })
  app.addHook('preClose', async () => {
    closing = true
    for (const [socket, count] of asked) if (count === 0) socket.destroy()
  })
}

/** Ends exchanges that take for ever, refuses connections beyond what is held, and keeps none that is idle when the server closes. */
export function boundConnections(
  app: FastifyInstance,
  { exchangeMs, connections, perAddress }: Patience,
  isProxy: (address: string) => boolean,
): void {
  app.addHook('onRequest', async (request, reply) => {
    const timer = setTimeout(() => request.raw.destroy(), exchangeMs).unref()
    reply.raw.once('close', () => clearTimeout(timer))
  })
  releaseIdleConnections(app)
  app.server.maxConnections = connections
  const held = new Map<string, number>()
  app.server.on('connection', (socket) => {
    const address = socket.remoteAddress ?? ''
    const count = (held.get(address) ?? 0) + 1
    if (count > perAddress && !isProxy(address)) {
      socket.destroy()
      return
    }
    held.set(address, count)
    socket.once('close', () => {
      const left = (held.get(address) ?? 1) - 1
      if (left === 0) held.delete(address)
      else held.set(address, left)
    })
  })
}
