import type { FastifyReply, FastifyRequest } from 'fastify'
import type { DeviceChange, SessionChange } from '#kernel/context'
import { DEVICE_COOKIE, SESSION_COOKIE } from './caller.ts'

const optionsFor = ({ protocol }: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: protocol === 'https' }) as const

/** Gives a browser the secret of its device. */
export function setDeviceCookie(request: FastifyRequest, reply: FastifyReply, change: DeviceChange): void {
  const options = { ...optionsFor(request), sameSite: 'strict', expires: change.expiresAt } as const
  reply.setCookie(DEVICE_COOKIE, change.secret, options)
}

/** Begins or ends a session in the browser. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, change: SessionChange): void {
  const options = optionsFor(request)
  const name = SESSION_COOKIE[change.face]
  if (change.token === null) reply.clearCookie(name, options)
  else reply.setCookie(name, change.token, options)
}
