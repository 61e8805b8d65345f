import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Problem, problemOf, Refusal, tooLarge, tooMany, unreadable } from '#kernel/errors'
import type { Translate } from '#kernel/i18n'

/** Makes a refusal of what the web server itself refuses; everything else stays as it is. */
export function refusalOf(error: unknown): unknown {
  if (error instanceof Refusal) return error
  const { statusCode, code } = error as { statusCode?: number; code?: string }
  if (statusCode === 429) return tooMany({ seconds: 60 })
  if (statusCode === 413) return tooLarge({ limit: 1 })
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return unreadable()
  return DATABASE_AWAY.has(code ?? '') ? new Refusal('kernel.database-away', 503) : error
}

const DATABASE_AWAY = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', '57P01', '57P03', '08006', '08001'])

/** Logs what the operator must know of an error and nothing personal: class, code and place. */
function logFailure(request: FastifyRequest, error: unknown): void {
  const { name, code, stack } = error as { name?: string; code?: string; stack?: string }
  const place = stack?.split('\n').slice(1, 6).map((line) => line.trim())
  request.log.error({ error: name, code, place, route: request.routeOptions.url }, 'request failed')
}

/** The problem document for an error; a bug is logged, a refusal is not. */
export function problemFor(request: FastifyRequest, error: unknown, t: Translate): Problem {
  const refusal = refusalOf(error)
  if (!(refusal instanceof Refusal)) logFailure(request, error)
  return problemOf(refusal, t)
}

/** Answers with a problem document (RFC 9457). */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply.code(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
}
