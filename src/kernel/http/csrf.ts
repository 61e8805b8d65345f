import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { formExpired } from '#kernel/errors'
import { newToken } from '#kernel/ids'
import { SESSION_COOKIE } from './caller.ts'

const FORM_COOKIE = 'yc_form'

/** The token that forms made for this browser and session carry. */
export function formToken(request: FastifyRequest, reply: FastifyReply, key: Buffer): string {
  let seed = request.cookies[FORM_COOKIE]
  if (!seed) {
    seed = newToken()
    reply.setCookie(FORM_COOKIE, seed, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: request.protocol === 'https',
    })
  }
  return tokenOf(key, seed, request.cookies[SESSION_COOKIE.hall] ?? '')
}

const tokenOf = (key: Buffer, seed: string, session: string): string =>
  createHmac('sm3', key).update(`${seed}\0${session}`).digest('base64url')

/**
 * Checks the token of a sent form.
 * @throws Refusal `kernel.form-expired`
 */
export function checkFormToken(request: FastifyRequest, key: Buffer, sent: unknown): void {
  const seed = request.cookies[FORM_COOKIE]
  const wanted = Buffer.from(seed ? tokenOf(key, seed, request.cookies[SESSION_COOKIE.hall] ?? '') : '')
  const found = Buffer.from(typeof sent === 'string' ? sent : '')
  if (wanted.length === 0 || wanted.length !== found.length || !timingSafeEqual(wanted, found))
    throw formExpired()
}

/**
 * Refuses a writing request that another site made the browser send.
 * @throws Refusal `kernel.form-expired`
 */
export function checkOrigin(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw formExpired()
  const { origin } = request.headers
  if (origin !== undefined && URL.parse(origin)?.host !== request.headers.host) throw formExpired()
}
