import type { Kysely } from 'kysely'
import {
  type Actor,
  actorRef,
  type Ctx,
  type DeviceChange,
  demand,
  type LegalServices,
  type Locale,
  type RunWork,
  type Services,
  type SessionChange,
} from '#kernel/context'
import { type Endpoint, type FileReply, plainText, type StreamReply, validate } from '#kernel/contract'
import { faultCode, inTransaction } from '#kernel/db'
import { busy, diskFull, keyMissing, notFound, notTried, TracedRefusal } from '#kernel/errors'
import { writeOutbox } from '#kernel/events'
import type { Upload } from '#kernel/files'
import { writeJobs } from '#kernel/jobs'
import { writeSignals } from '#kernel/live'
import type { TimeSource } from '#kernel/time'
import { noTracing, type TraceRef, type Tracing, traced } from '#kernel/trace'
import { maybeRepeated, type Once, onceFor, requestKey } from './idempotency.ts'
import type { Route } from './module.ts'
import { type Opening, openingOf, stampsIn } from './opening.store.ts'
import { refuseHarm } from './refuse-harm.ts'
import { rehearse } from './rehearse.ts'
import { sentStream } from './sent-stream.ts'

/** A government as the platform needs to know it. */
export interface GovernmentRef {
  readonly id: string
  readonly slug: string
}

/** What a platform is made of. */
export interface PlatformOptions {
  readonly db: Kysely<unknown>
  readonly services: Services
  /** The law of time for a government, or for the node itself, at an instant; that of the services where left out. */
  readonly legal?: (governmentId: string | null, at: Date) => Promise<LegalServices>
  readonly time: TimeSource
  readonly routes: readonly Route[]
  /** Names of those who listen to an event type. */
  readonly subscribersOf: (type: string) => readonly string[]
  /** All governments of the installation, as they are now. */
  readonly governments: () => Promise<readonly GovernmentRef[]>
  /** Records every call; nothing where left out. */
  readonly tracing?: Tracing
  /** Called after a commit that told events. */
  readonly onTold: () => void
  /** Makes visible what a rehearsal would have made. */
  readonly showRehearsal?: (made: readonly unknown[]) => Promise<unknown>
  /** While it says yes, the disk is nearly full and endpoints do not write. */
  readonly full?: () => boolean
}

/** Who calls an endpoint, and from where. */
export interface Caller {
  readonly actor: Actor
  readonly locale: Locale
  readonly origin: Ctx['origin']
  /** Span of the request that the call belongs to. */
  readonly trace?: TraceRef | undefined
}

/** One call of an endpoint. */
export interface Call {
  readonly endpoint: Endpoint
  readonly caller: Caller
  readonly input: Readonly<Record<string, unknown>>
  readonly upload?: Upload | undefined
  /** Needed for every endpoint that writes. */
  readonly key?: string | undefined
  /** Does it on trial: everything is judged and done, shown, and rolled back. */
  readonly rehearse?: boolean
}

/** What a call gave: the endpoint's output and what the answer sets besides it. */
export interface Answer {
  readonly output: unknown
  readonly session?: SessionChange
  readonly device?: DeviceChange
}

/** Calls endpoints and runs work, each in one transaction with its events, jobs and remembered answer. */
export interface Platform {
  readonly services: Services
  readonly time: TimeSource
  readonly routes: readonly Route[]
  invoke(call: Call): Promise<Answer>
  run: RunWork
}

/** What a call gives: the output, with what is told only once, and what the browser keeps or forgets. */
const answerOf = ({ result, ctx: { reply } }: { result: unknown; ctx: Ctx }): Answer => ({
  output: reply.once ? { ...(result as object), ...reply.once } : result,
  ...(reply.session && { session: reply.session }),
  ...(reply.device && { device: reply.device }),
})

const NOWHERE: Ctx['origin'] = { address: '', agent: '' }

/** Lets a transaction commit whose refusal must leave a trace. */
function leavingTrace(error: unknown): TracedRefusal {
  if (error instanceof TracedRefusal) return error
  throw error
}

/** Streams sent at once by one process: each holds a connection to the database. */
const STREAMS_AT_ONCE = 3
/** When somebody may try again for whom there was no stream, in seconds. */
const RETRY_SECONDS = 30

/** Builds the platform. */
export function createPlatform(options: PlatformOptions): Platform {
  const { db, services, time, routes, tracing = noTracing } = options
  const byEndpoint = new Map(routes.map((route) => [route.endpoint, route]))

  async function transact<T>(
    caller: Caller,
    governmentId: string | null,
    readOnly: boolean,
    work: (ctx: Ctx) => Promise<T>,
    once?: Once<T>,
  ): Promise<{ result: T; ctx: Ctx }> {
    const all = governmentId === null && caller.actor.kind === 'system'
    const read = all
      ? (await options.governments()).map((g) => g.id)
      : governmentId === null
        ? []
        : [governmentId]
    const wall = { read, write: governmentId, actor: actorRef(caller.actor) }
    const written = readOnly ? null : governmentId
    const legal = await options.legal?.(governmentId, time())
    const local: Services = legal ? { ...services, ...legal } : services
    const transacted = async (tx: Kysely<unknown>, opening: Opening | null) => {
      const ctx: Ctx = {
        ...caller,
        tx,
        now: time(),
        governmentId,
        stamps: stampsIn(opening, written),
        services: local,
        reply: {},
        signals: new Set(),
        outbox: [],
        jobs: [],
      }
      if (once && opening?.answer) return { result: once.again(opening.answer), ctx }
      const result = await work(ctx).catch(leavingTrace)
      const refused = result instanceof TracedRefusal
      await Promise.all([
        tellEvents(ctx),
        ctx.jobs.length > 0 && writeJobs(tx, ctx.jobs),
        ctx.signals.size > 0 && writeSignals(tx, ctx.signals),
        !refused && once?.remember(ctx, result),
      ])
      return { result, ctx }
    }
    const done = await inTransaction(db, wall, readOnly, transacted, openingOf(once?.look, written))
    if (done.ctx.outbox.length > 0) options.onTold()
    const { result, ctx } = done
    if (result instanceof TracedRefusal) throw result
    return { result, ctx }
  }

  async function tellEvents({ tx, governmentId, now, outbox }: Ctx): Promise<void> {
    if (outbox.length === 0) return
    if (governmentId === null) throw new Error('an event needs a government')
    await writeOutbox(tx, { governmentId, at: now }, outbox, options.subscribersOf)
  }

  async function governmentOfCall(
    actor: Actor,
    input: Readonly<Record<string, unknown>>,
  ): Promise<string | null> {
    const slug = input.government
    const named =
      typeof slug === 'string' ? (await options.governments()).find((g) => g.slug === slug) : undefined
    if (slug !== undefined && !named) throw notFound()
    if (actor.kind !== 'staff' && actor.kind !== 'system') return named?.id ?? null
    if (named && named.id !== actor.governmentId) throw notFound()
    return actor.governmentId
  }

  /** The answer that another try of the same request was given while this one was refused, if there was one. */
  async function replay(caller: Caller, once: Once<unknown>, error: unknown): Promise<Answer> {
    const never = () => Promise.reject(error)
    return answerOf(await transact(caller, null, true, never, once))
  }

  let streams = 0

  /**
   * Answers with a file, once what it put on record is committed. Where it is a stream, the transaction stays open
   * until the stream has ended.
   */
  function sendFile(
    caller: Caller,
    governmentId: string | null,
    readOnly: boolean,
    work: (ctx: Ctx) => Promise<unknown>,
  ) {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    let reply: Ctx['reply'] = {}
    const read = async (ctx: Ctx): Promise<FileReply | null> => {
      reply = ctx.reply
      const file = (await work(ctx)) as FileReply | StreamReply
      if (!('chunks' in file)) return file
      if (streams >= STREAMS_AT_ONCE) throw busy({ seconds: RETRY_SECONDS })
      const sent = sentStream(file.chunks)
      streams++
      resolve({ output: { ...file, chunks: sent.chunks } })
      await sent.ended.finally(() => streams--)
      return null
    }
    transact(caller, governmentId, readOnly, read)
      .then(({ result }) => result && resolve({ output: result }))
      .catch(reject)
      .then(() => reply.afterwards && transact(caller, governmentId, false, reply.afterwards))
      .catch((error: unknown) => services.log.error({ part: 'streams', code: faultCode(error) }, 'failed'))
    return promise
  }

  async function handle(call: Call): Promise<Answer> {
    const { endpoint, caller, input, upload, key } = call
    const route = byEndpoint.get(endpoint)
    if (!route) throw notFound()
    demand(caller.actor, endpoint.permission)
    const checked = plainText(validate(endpoint.input, input) as Record<string, unknown>)
    const governmentId = await governmentOfCall(caller.actor, checked)
    if (endpoint.method === 'GET') {
      const read = (ctx: Ctx) => route.handle(ctx, checked, undefined)
      const readOnly = endpoint.recorded !== true
      if (endpoint.produces === 'file') return sendFile(caller, governmentId, readOnly, read)
      return answerOf(await transact(caller, governmentId, readOnly, read))
    }
    if (call.rehearse) {
      if (!endpoint.previews) throw notTried()
      const onTrial = (work: (ctx: Ctx) => Promise<never>) => transact(caller, governmentId, false, work)
      const made = await rehearse(onTrial, (ctx) => route.handle(ctx, checked, upload))
      return { output: await options.showRehearsal?.(made) }
    }
    if (!key) throw keyMissing()
    if (!endpoint.evenWhenFull && options.full?.()) throw diskFull()
    const request = requestKey(
      services.keyring,
      caller.actor,
      key,
      `${endpoint.method} ${endpoint.path}`,
      checked,
      upload,
    )
    const once = onceFor(request)
    try {
      const harm = upload?.harm
      const work = (ctx: Ctx) => (harm ? refuseHarm(ctx, endpoint, harm) : route.handle(ctx, checked, upload))
      return answerOf(await transact(caller, governmentId, false, work, once))
    } catch (error) {
      if (maybeRepeated(error)) return replay(caller, once, error)
      throw error
    }
  }

  return {
    services,
    time,
    routes,
    run: async (actor, readOnly, work) => {
      const caller: Caller = { actor, locale: 'zh-CN', origin: NOWHERE }
      return (await transact(caller, actor.governmentId, readOnly, work)).result
    },
    invoke: (call) =>
      traced(
        tracing,
        {
          name: `${call.endpoint.method} ${call.endpoint.path}`,
          facts: { actor: call.caller.actor.kind },
          parent: call.caller.trace,
        },
        (trace) => handle({ ...call, caller: { ...call.caller, trace } }),
      ),
  }
}
