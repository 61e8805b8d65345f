import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Fields, fits, Line } from '#kernel/contract'
import { signatureOf } from '#kernel/sms'
import type { TimeSource } from '#kernel/time'
import { headerOf, parsed, rawServer } from './raw-server.ts'

/** A text message that the simulator took. */
export interface SimulatedText {
  readonly id: string
  readonly to: string
  readonly text: string
  readonly at: Date
}

/** 短信模拟器: a gateway for demos and tests that sends nothing and shows everything. */
export interface SmsSimulator {
  /** Where it takes messages, on this machine only. */
  readonly url: string
  /** The last 500 messages, newest first; kept in memory only. */
  inbox(): readonly SimulatedText[]
  /** Answers the next messages as a gateway that is busy for now. */
  interrupt(times: number): void
  close(): Promise<void>
}

/** What a simulator is started with. */
export interface SmsSimulatorOptions {
  /** Free port of the machine's choice where left out. */
  readonly port?: number
  /** Secret shared with the sender. */
  readonly key: Buffer
  readonly time: TimeSource
}

const KEPT = 500
/** How far the sender's clock may be off, ms. */
const MAX_SKEW_MS = 5 * 60_000

const Message = Fields({ id: Line(64), to: Type.String({ pattern: '^1[3-9]\\d{9}$' }), text: Line(1000) })

function isSigned(request: FastifyRequest, body: string, { key, time }: SmsSimulatorOptions): boolean {
  const timestamp = headerOf(request, 'x-yichuang-timestamp')
  const skew = Math.abs(Date.parse(timestamp) - time().getTime())
  const wanted = Buffer.from(signatureOf(key, timestamp, body))
  const given = Buffer.from(headerOf(request, 'x-yichuang-signature'))
  return skew <= MAX_SKEW_MS && given.length === wanted.length && timingSafeEqual(given, wanted)
}

/** Starts a simulator that speaks the protocol of `src/kernel/sms/README.md`. */
export async function startSmsSimulator(options: SmsSimulatorOptions): Promise<SmsSimulator> {
  const taken: SimulatedText[] = []
  let interruptions = 0

  function statusFor(request: FastifyRequest): number {
    const body = String(request.body)
    if (!isSigned(request, body, options)) return 401
    if (interruptions > 0) {
      interruptions--
      return 503
    }
    const message = parsed(body)
    if (!fits(Message, message)) return 400
    if (taken.some(({ id }) => id === message.id)) return 202
    taken.unshift({ ...message, at: options.time() })
    taken.splice(KEPT)
    return 202
  }

  const app = rawServer()
  app.post('/sms', (request, reply) => reply.code(statusFor(request)).send())
  const address = await app.listen({ host: '127.0.0.1', port: options.port ?? 0 })
  return {
    url: `${address}/sms`,
    inbox: () => [...taken],
    interrupt: (times) => {
      interruptions = times
    },
    close: () => app.close(),
  }
}
