import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Look, PLAIN_LOOK, withLook } from '#kernel/page'

/** Cookie that holds how the reader wants the pages to look: theme and size. */
const LOOK_COOKIE = 'yc_look'
const YEAR_SECONDS = 31_536_000

const askedFor = (request: FastifyRequest): unknown => (request.query as { look?: unknown }).look

/** How the pages look for the sender of a request: as asked for in the address, chosen before, or plain. */
export function lookOf(request: FastifyRequest): Look {
  const chosen = (request.cookies[LOOK_COOKIE] ?? '').split('.').reduce(withLook, PLAIN_LOOK)
  return withLook(chosen, askedFor(request))
}

/** Remembers the look that an address asked for, for a year. */
export function keepLook(request: FastifyRequest, reply: FastifyReply): void {
  if (askedFor(request) === undefined) return
  const { theme, size } = lookOf(request)
  reply.setCookie(LOOK_COOKIE, `${theme}.${size}`, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
    maxAge: YEAR_SECONDS,
  })
}
