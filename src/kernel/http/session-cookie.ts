import type { FastifyReply, FastifyRequest } from 'fastify'
import type { SessionChange } from '#kernel/context'
import { SESSION_COOKIE } from './caller.ts'

/** Begins or ends a session in the browser. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, change: SessionChange): void {
  const options = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
  } as const
  const name = SESSION_COOKIE[change.face]
  if (change.token === null) reply.clearCookie(name, options)
  else reply.setCookie(name, change.token, options)
}
