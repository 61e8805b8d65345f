import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { Fields, fits, Line, OneOf } from '#kernel/contract'
import { isSigned, signatureOf } from '#kernel/signed-post'
import type { TimeSource } from '#kernel/time'
import { headerOf, parsed, rawServer } from './raw-server.ts'

/** How the simulator answers: as it should, busy, not at all, without a true signature, or to another question. */
export type Manner = 'honest' | 'busy' | 'silent' | 'forged' | 'stale'

/** 身份核验模拟器: an authority for demos and tests that knows nobody. */
export interface IdentitySimulator {
  /** Where it takes questions, on this machine only. */
  readonly url: string
  /** Ids of the questions, oldest first. */
  asked(): readonly string[]
  behave(manner: Manner): void
  close(): Promise<void>
}

/** What a simulator is started with. */
export interface IdentitySimulatorOptions {
  /** Secret shared with the one who asks. */
  readonly key: Buffer
  readonly time: TimeSource
}

const Question = Fields({
  id: Line(64),
  idType: OneOf('resident-id', 'uscc'),
  idNumber: Line(40),
  name: Line(100),
  phone: Type.String({ pattern: '^1[3-9]\\d{9}$' }),
})

/** Whoever's phone ends in 4 is not confirmed, so that a demo can show it; everybody else is. */
const verdictOn = ({ phone }: Static<typeof Question>) => (phone.endsWith('4') ? 'mismatch' : 'match')

const NAME = '身份核验模拟器（演示用）'
/** Longer than anybody waits. */
const SILENCE_MS = 60_000

/** Starts a simulator that speaks the protocol of `src/kernel/authority/README.md`. */
export async function startIdentitySimulator({
  key,
  time,
}: IdentitySimulatorOptions): Promise<IdentitySimulator> {
  const asked: string[] = []
  const closing = new AbortController()
  let manner: Manner = 'honest'

  function answer(reply: FastifyReply, question: Static<typeof Question>): FastifyReply {
    const id = manner === 'stale' ? 'another' : question.id
    const body = JSON.stringify({ id, verdict: verdictOn(question), reference: `SIM-${id}`, authority: NAME })
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
    asked.push(question.id)
    if (manner === 'busy') return reply.code(503).send()
    if (manner === 'silent')
      await wait(SILENCE_MS, undefined, { signal: closing.signal }).catch(() => undefined)
    return answer(reply, question)
  }

  const app = rawServer()
  app.post('/identity', take)
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    url: `${address}/identity`,
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
