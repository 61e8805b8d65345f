import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { notFound } from '#kernel/errors'
import type { Metrics } from '#kernel/metrics'
import { noTracing, type Span, type TraceRef, type Tracing } from '#kernel/trace'

/** Who is told of every request. */
export interface Observers {
  readonly metrics?: Metrics
  readonly tracing?: Tracing
  /** Secret of those who may read the numbers; nobody may where left out. */
  readonly metricsToken?: string | undefined
}

const spans = new WeakMap<FastifyRequest, Span>()

/** The span of a request, for what it sets in motion. */
export const traceOf = (request: FastifyRequest): TraceRef | undefined => spans.get(request)?.ref

/** The pattern of a request's address; an address itself could hold a number or a name. */
const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'none'

/** Counts and records every request. */
export function observeRequests(app: FastifyInstance, { metrics, tracing = noTracing }: Observers): void {
  app.addHook('onRequest', async (request) => {
    spans.set(request, tracing.begin(`${request.method} ${routeOf(request)}`))
  })
  app.addHook('onResponse', async (request, reply) => {
    const { method } = request
    const status = reply.statusCode
    metrics?.answered({ method, route: routeOf(request), status, seconds: reply.elapsedTime / 1000 })
    spans.get(request)?.end({ status }, status >= 500 ? String(status) : undefined)
  })
}

function knows(request: FastifyRequest, token: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

/** `/metrics`: the numbers of this process, for those who know the secret; for others there is no such address. */
export function registerMetrics(app: FastifyInstance, { metrics, metricsToken }: Observers): void {
  if (!metrics || metricsToken === undefined) return
  app.get('/metrics', async (request, reply) => {
    if (!knows(request, metricsToken)) throw notFound()
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(await metrics.text())
  })
}
