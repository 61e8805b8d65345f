import type { FastifyReply, FastifyRequest } from 'fastify'
import { faultCode, isBusy, isDiskFull, isOutage } from '#kernel/db'
import {
  databaseAway,
  databaseBusy,
  diskFull,
  headersTooLarge,
  type Problem,
  problemOf,
  Refusal,
  tooLarge,
  tooSlow,
  unreadable,
} from '#kernel/errors'
import type { Translate } from '#kernel/i18n'

/** Makes a refusal of what the web server itself refuses; everything else stays as it is. */
export function refusalOf(error: unknown): unknown {
  if (error instanceof Refusal) return error
  const { statusCode } = (error ?? {}) as { statusCode?: number }
  if (statusCode === 413) return tooLarge({ limit: 1 })
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return unreadable()
  if (isOutage(error)) return databaseAway()
  if (isDiskFull(error)) return diskFull()
  return isBusy(error) ? databaseBusy() : error
}

/** The refusal for a connection on which no request could be read at all. */
export function refusalOfConnection({ code }: { readonly code?: string }): Refusal {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return tooSlow()
  return code === 'HPE_HEADER_OVERFLOW' ? headersTooLarge() : unreadable()
}

/** When a client may try again what only the moment refused, in seconds. */
const RETRY_SECONDS = 10

/** Says when to try again, where trying again can help. */
export function setRetryAfter(reply: FastifyReply, status: number): void {
  if (status === 503 || status === 507) reply.header('retry-after', RETRY_SECONDS)
}

/** Logs what the operator must know of an error and nothing personal: class, code and place. */
function logFailure(request: FastifyRequest, error: unknown): void {
  const { name, stack } = (error ?? {}) as { name?: string; stack?: string }
  const lines = stack?.split('\n').map((line) => line.trim()) ?? []
  const place = lines.filter((line) => line.startsWith('at ')).slice(0, 5)
  request.log.error(
    { error: name, code: faultCode(error), place, route: request.routeOptions.url },
    'request failed',
  )
}

/** The problem document for an error; a bug is logged, a refusal is not. */
export function problemFor(request: FastifyRequest, error: unknown, t: Translate): Problem {
  const refusal = refusalOf(error)
  if (!(refusal instanceof Refusal) || refusal.status >= 500) logFailure(request, error)
  return problemOf(refusal, t)
}

/** Answers with a problem document (RFC 9457). */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  setRetryAfter(reply, problem.status)
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
}
