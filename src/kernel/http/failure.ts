import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  databaseAway,
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
  return isDatabaseAway(error) ? databaseAway() : error
}

/** The refusal for a connection on which no request could be read at all. */
export function refusalOfConnection({ code }: { readonly code?: string }): Refusal {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return tooSlow()
  return code === 'HPE_HEADER_OVERFLOW' ? headersTooLarge() : unreadable()
}

/** SQLSTATEs of a server that stops, starts or has no place left, and of a connection that broke. */
const AWAY_STATES = new Set(['53300', '57P01', '57P02', '57P03', '08000', '08001', '08003', '08006'])
/** What the driver says without a code when a connection breaks or does not come about. */
const AWAY_TEXT = /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout)/

function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, syscall } = error as { code?: unknown; syscall?: unknown }
  if (syscall === 'connect' || (code === 'ECONNRESET' && syscall === 'read')) return true
  return AWAY_STATES.has(String(code)) || AWAY_TEXT.test(error.message)
}

/** Logs what the operator must know of an error and nothing personal: class, code and place. */
function logFailure(request: FastifyRequest, error: unknown): void {
  const { name, code, stack } = (error ?? {}) as { name?: string; code?: string; stack?: string }
  const lines = stack?.split('\n').map((line) => line.trim()) ?? []
  const place = lines.filter((line) => line.startsWith('at ')).slice(0, 5)
  request.log.error({ error: name, code, place, route: request.routeOptions.url }, 'request failed')
}

/** The problem document for an error; a bug is logged, a refusal is not. */
export function problemFor(request: FastifyRequest, error: unknown, t: Translate): Problem {
  const refusal = refusalOf(error)
  if (!(refusal instanceof Refusal) || refusal.status >= 500) logFailure(request, error)
  return problemOf(refusal, t)
}

/** Answers with a problem document (RFC 9457). */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
}
