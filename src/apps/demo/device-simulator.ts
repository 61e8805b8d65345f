import { timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Fields, fits, Line } from '#kernel/contract'
import { headerOf, parsed, rawServer } from './raw-server.ts'

/** Where the workbench looks for the device service of its computer; the only other place that it may ask. */
export const DEVICE_PORT = 17_650

/** A card that the simulated reader reads. All that stands on it is invented. */
export interface SimulatedCard {
  readonly name: string
  readonly idNumber: string
  readonly address: string
}

/** What the simulator is started with. */
export interface DeviceSimulatorOptions {
  /** Free port of the machine's choice for 0. */
  readonly port: number
  /** Secret that the workbench is paired with. */
  readonly secret: string
  /** Addresses of workbenches that may ask, such as `https://hall.example`. */
  readonly origins: readonly string[]
  /** Cards that are laid down one after the other; none lies there where it is empty. */
  readonly cards: readonly SimulatedCard[]
  /** Takes the lines of a ticket. */
  readonly print: (lines: readonly string[]) => void
}

/** 外设模拟器: a card reader and a ticket printer that are not there, for demos, tests and integrators. */
export interface DeviceSimulator {
  /** Without a slash at the end. */
  readonly url: string
  close(): Promise<void>
}

const Ticket = Fields({ lines: Type.Array(Line(60), { minItems: 1, maxItems: 20 }) })

const same = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Lets the page of an allowed workbench read the answer, and its browser ask this computer at all. */
function allow(reply: FastifyReply, origin: string): void {
  reply.headers({
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'authorization, content-type',
    'access-control-allow-private-network': 'true',
    'access-control-max-age': '600',
    vary: 'Origin',
  })
}

/** Starts a simulator that speaks the protocol of `docs/DEVICES.md`, on this machine only. */
export async function startDeviceSimulator(options: DeviceSimulatorOptions): Promise<DeviceSimulator> {
  const { secret, origins, cards, print } = options
  let laid = 0
  const app = rawServer()

  const refusal = (request: FastifyRequest): number | undefined => {
    if (!/^127\.0\.0\.1(:\d+)?$/.test(headerOf(request, 'host'))) return 403
    if (!origins.includes(headerOf(request, 'origin'))) return 403
    if (request.method === 'OPTIONS') return undefined
    return same(headerOf(request, 'authorization'), `Bearer ${secret}`) ? undefined : 401
  }

  app.addHook('onRequest', async (request, reply) => {
    const origin = headerOf(request, 'origin')
    if (origins.includes(origin)) allow(reply, origin)
    const status = refusal(request)
    if (status !== undefined) return reply.code(status).send()
  })
  app.options('/*', (_request, reply) => reply.code(204).send())
  app.post('/v1/status', () => ({ simulator: true, devices: ['card-reader', 'ticket-printer'] }))
  app.post('/v1/card/read', (_request, reply) => {
    const card = cards[laid++ % Math.max(cards.length, 1)]
    return card ?? reply.code(404).send()
  })
  app.post('/v1/ticket/print', (request, reply) => {
    const ticket = parsed(String(request.body))
    if (!fits(Ticket, ticket)) return reply.code(400).send()
    print(ticket.lines)
    return {}
  })
  const url = await app.listen({ host: '127.0.0.1', port: options.port })
  return { url, close: () => app.close() }
}
