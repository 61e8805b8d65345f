import rateLimit, { normalizeIP } from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '#kernel/context'
import type { Endpoint, RateRule } from '#kernel/contract'
import { tooMany } from '#kernel/errors'

/** How much the server takes before it asks to wait. */
export interface Rates {
  /** Requests of one logged-in person, wherever they come from. */
  readonly person: RateRule
  /** Requests of one address with everybody behind it. */
  readonly address: RateRule
}

/** An office, a school or a pasture behind one address is many people; one person is one person. */
export const RATES: Rates = {
  person: { max: 1200, seconds: 60 },
  address: { max: 6000, seconds: 60 },
}

/** How many people may be behind one address where an endpoint counts each of them apart. */
const CROWD = 20
/** Keys that a counter remembers; beyond, the one used longest ago is forgotten. */
const KEYS = 20_000

/** Counts requests and refuses, with `Retry-After`, what comes too often. */
export interface Limiter {
  /** Before anything else is done: everything that an address sends. */
  arrive(request: FastifyRequest, reply: FastifyReply): Promise<void>
  /** Before a body is read: the person, then each endpoint; of the anonymous, the address. */
  enter(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Actor,
    endpoints: readonly Endpoint[],
  ): Promise<void>
  /** Before the use case: whom an anonymous request is about, such as the name that somebody logs in with. */
  about(
    request: FastifyRequest,
    reply: FastifyReply,
    endpoint: Endpoint,
    input: Readonly<Record<string, unknown>>,
  ): Promise<void>
}

type Count = (request: FastifyRequest, reply: FastifyReply, key: string) => Promise<void>

const addressOf = (request: FastifyRequest): string => `address ${normalizeIP(request.ip)}`

const personOf = (request: FastifyRequest, actor: Actor): string =>
  actor.kind === 'citizen' || actor.kind === 'staff' ? `account ${actor.accountId}` : addressOf(request)

function counter(app: FastifyInstance, { max, seconds }: RateRule): Count {
  const keys = new WeakMap<FastifyRequest, string>()
  const count = app.createRateLimit({
    ...{ max, timeWindow: seconds * 1000, cache: KEYS },
    keyGenerator: (request) => keys.get(request) ?? addressOf(request),
  })
  return async (request, reply, key) => {
    keys.set(request, key)
    const state = await count(request)
    if (state.isAllowed || !state.isExceeded) return
    reply.header('retry-after', state.ttlInSeconds)
    throw tooMany({ seconds: state.ttlInSeconds })
  }
}

const NO_LIMIT: Limiter = {
  arrive: async () => undefined,
  enter: async () => undefined,
  about: async () => undefined,
}

/** Makes the limiter of a server; without rates it refuses nothing. An endpoint counts the same however it is reached. */
export async function createLimiter(app: FastifyInstance, rates: Rates | null): Promise<Limiter> {
  if (rates === null) return NO_LIMIT
  await app.register(rateLimit, { global: false })
  const byAddress = counter(app, rates.address)
  const byPerson = counter(app, rates.person)
  const counters = new Map<string, Count>()
  const counterOf = (endpoint: Endpoint, kind: string, rule: RateRule): Count => {
    const name = `${kind} ${endpoint.method} ${endpoint.path}`
    const known = counters.get(name) ?? counter(app, rule)
    counters.set(name, known)
    return known
  }
  return {
    arrive: (request, reply) => byAddress(request, reply, addressOf(request)),
    enter: async (request, reply, actor, endpoints) => {
      const person = personOf(request, actor)
      if (actor.kind !== 'public') await byPerson(request, reply, person)
      for (const endpoint of endpoints) {
        const { rate } = endpoint
        if (!rate) continue
        const crowd = rate.per === undefined ? 1 : CROWD
        const rule = { max: rate.max * crowd, seconds: rate.seconds }
        await counterOf(endpoint, 'person', rule)(request, reply, person)
      }
    },
    about: async (request, reply, endpoint, input) => {
      const { rate } = endpoint
      if (rate?.per === undefined) return
      const subject = String(input[rate.per] ?? '').slice(0, 100)
      await counterOf(endpoint, 'about', rate)(request, reply, `${addressOf(request)} ${subject}`)
    },
  }
}
