import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Actor, actorRef } from '#kernel/context'
import { busy, tooMany } from '#kernel/errors'
import { type Hub, standingOf } from '#kernel/live'
import { SignalStream, STREAM_RULES, type StreamRules } from './signal-stream.ts'

/** When to try again where there was no place for a stream, in seconds. */
const RETRY_SECONDS = 30

/** Keeps connections on which signals are sent. */
export interface SignalStreams {
  /**
   * Answers with a stream that lasts until its caller goes or may hear nothing any more.
   * @param look what the caller may hear now; asked anew while the stream lasts
   * @throws Refusal `kernel.too-many`, `kernel.busy`
   */
  open(reply: FastifyReply, actor: Actor, look: () => Promise<readonly string[]>): Promise<FastifyReply>
}

const standing = (actor: Actor): string =>
  actor.kind === 'staff' || actor.kind === 'citizen' ? standingOf(actor.accountId) : actorRef(actor)

/** Makes the streams of a server; they end before it closes. */
export function signalStreams(
  app: FastifyInstance,
  hub: Hub,
  changed: Partial<StreamRules> = {},
): SignalStreams {
  const rules = { ...STREAM_RULES, ...changed }
  const open = new Map<SignalStream, string>()
  const openOf = (who: string) => [...open.values()].filter((one) => one === who).length
  app.addHook('preClose', async () => {
    for (const stream of open.keys()) stream.ended()
  })
  return {
    async open(reply, actor, look) {
      const who = standing(actor)
      const topics = await look()
      if (open.size >= rules.inAll) throw busy({ seconds: RETRY_SECONDS })
      if (openOf(who) >= rules.perPerson) throw tooMany({ seconds: RETRY_SECONDS })
      const stream = new SignalStream({ standing: who, look }, rules)
      open.set(stream, who)
      stream.out.once('close', () => open.delete(stream))
      try {
        stream.begin(await hub.enter(stream), topics)
      } catch (error) {
        stream.out.destroy()
        throw error
      }
      // Nothing else comes on this connection: it must not keep the server from closing.
      return reply
        .header('connection', 'close')
        .header('cache-control', 'no-store, no-transform')
        .header('x-accel-buffering', 'no')
        .type('text/event-stream; charset=utf-8')
        .send(stream.out)
    },
  }
}
