import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { Fields, fits, Line } from '#kernel/contract'
import { isSigned, signatureOf } from '#kernel/signed-post'
import type { TimeSource } from '#kernel/time'
import { headerOf, parsed, rawServer } from './raw-server.ts'

/** How the simulator answers: as it should, busy, refusing, not at all, without a true signature, or to another question. */
export type EnquiryManner = 'honest' | 'busy' | 'refusing' | 'silent' | 'forged' | 'stale'

/** 外部核验模拟器: an outside service for demos and tests that knows nothing and says that all is clear. */
export interface EnquirySimulator {
  /** Where it takes questions, on this machine only. */
  readonly url: string
  /** The questions, oldest first. */
  asked(): readonly Static<typeof Question>[]
  behave(manner: EnquiryManner): void
  close(): Promise<void>
}

/** What a simulator is started with. */
export interface EnquirySimulatorOptions {
  /** Secret shared with the one who asks. */
  readonly key: Buffer
  readonly time: TimeSource
}

const Question = Fields({
  id: Line(64),
  topic: Line(120),
  number: Line(40),
  kind: Line(40),
  facts: Type.Record(Type.String(), Type.String()),
})

const NAME = '外部核验模拟器（演示用）'
/** Longer than anybody waits. */
const SILENCE_MS = 60_000
const REFUSALS: Partial<Record<EnquiryManner, number>> = { busy: 503, refusing: 422 }

/** Starts a simulator that speaks the protocol of `src/kernel/enquiry/README.md`. */
export async function startEnquirySimulator({
  key,
  time,
}: EnquirySimulatorOptions): Promise<EnquirySimulator> {
  const asked: Static<typeof Question>[] = []
  const closing = new AbortController()
  let manner: EnquiryManner = 'honest'

  function answer(reply: FastifyReply, question: Static<typeof Question>): FastifyReply {
    const id = manner === 'stale' ? 'another' : question.id
    const body = JSON.stringify({ id, outcome: 'clear', reference: `SIM-${asked.length}`, by: NAME })
    const timestamp = time().toISOString()
    const signer = manner === 'forged' ? Buffer.from('another key') : key
    return reply
      .header('x-yichuang-timestamp', timestamp)
      .header('x-yichuang-signature', signatureOf(signer, 'answer', timestamp, body))
      .type('application/json')
      .send(body)
  }

  async function take(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const body = String(request.body)
    const timestamp = headerOf(request, 'x-yichuang-timestamp')
    const signature = headerOf(request, 'x-yichuang-signature')
    if (!isSigned(key, 'question', { timestamp, signature, body }, time())) return reply.code(401).send()
    const question = parsed(body)
    if (!fits(Question, question)) return reply.code(400).send()
    asked.push(question)
    const status = REFUSALS[manner]
    if (status !== undefined) return reply.code(status).send()
    if (manner === 'silent')
      await wait(SILENCE_MS, undefined, { signal: closing.signal }).catch(() => undefined)
    return answer(reply, question)
  }

  const app = rawServer()
  app.post('/enquiry', take)
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    url: `${address}/enquiry`,
    asked: () => [...asked],
    behave: (next) => {
      manner = next
    },
    close: () => {
      closing.abort()
      return app.close()
    },
  }
}
