import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Static, TObject, TString } from 'typebox'
import { fits } from '#kernel/contract'
import { isSigned, signatureOf } from '#kernel/signed-post'
import type { TimeSource } from '#kernel/time'
import { headerOf, parsed, rawServer } from './raw-server.ts'

/** How a simulator answers: as it should, busy, refusing, not at all, without a true signature, or to another question. */
export type Manner = 'honest' | 'busy' | 'refusing' | 'silent' | 'forged' | 'stale'

/** A simulator of a service that takes signed questions of one shape. */
export interface SignedSimulator<Question> {
  /** Where it takes questions, on this machine only. */
  readonly url: string
  /** The questions, oldest first. */
  asked(): readonly Question[]
  behave(manner: Manner): void
  close(): Promise<void>
}

/** What a simulator is started with. */
export interface SimulatorOptions {
  /** Secret shared with the one who asks. */
  readonly key: Buffer
  readonly time: TimeSource
}

/** What a service takes and says. */
export interface SimulatedService<Schema extends TObject<{ id: TString }>> {
  /** Where it takes questions, such as `/identity`. */
  readonly path: string
  readonly question: Schema
  /** What it says, but for the id of the question. */
  readonly answer: (question: Static<Schema>) => object
}

/** Longer than anybody waits. */
const SILENCE_MS = 60_000
const REFUSALS: Partial<Record<Manner, number>> = { busy: 503, refusing: 422 }

/** Starts a simulator that speaks the protocol of `src/kernel/signed-post/README.md`. */
export async function startSignedSimulator<Schema extends TObject<{ id: TString }>>(
  { path, question, answer }: SimulatedService<Schema>,
  { key, time }: SimulatorOptions,
): Promise<SignedSimulator<Static<Schema>>> {
  const asked: Static<Schema>[] = []
  const closing = new AbortController()
  let manner: Manner = 'honest'

  function say(reply: FastifyReply, given: Static<Schema>): FastifyReply {
    const body = JSON.stringify({ id: manner === 'stale' ? 'another' : given.id, ...answer(given) })
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
    const given = parsed(body)
    if (!fits(question, given)) return reply.code(400).send()
    asked.push(given)
    const status = REFUSALS[manner]
    if (status !== undefined) return reply.code(status).send()
    if (manner === 'silent')
      await wait(SILENCE_MS, undefined, { signal: closing.signal }).catch(() => undefined)
    return say(reply, given)
  }

  const app = rawServer()
  app.post(path, take)
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    url: `${address}${path}`,
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
