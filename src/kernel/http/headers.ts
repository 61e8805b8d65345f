import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

const COMMON = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=()',
  'x-frame-options': 'DENY',
  // Old browsers still found in offices have a filter that is only safe where it blocks.
  'x-xss-protection': '1; mode=block',
  'cache-control': 'no-store',
} as const

const YEAR_SECONDS = 31_536_000

const policy = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')

const PAGE = {
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'frame-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
} as const

const PLAIN_PAGE = policy(PAGE)
const SCRIPTED_PAGE = policy({ ...PAGE, 'script-src': "'self'", 'connect-src': "'self'" })

const FILE = policy({
  'base-uri': "'none'",
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'object-src': "'self'",
  'frame-ancestors': "'self'",
})

/** Where the device service of a window's computer listens (`docs/DEVICES.md`). */
const DEVICE_SERVICE = 'http://127.0.0.1:17650'

const workbenchPolicy = (nonce: string): string =>
  policy({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': `'self' ${DEVICE_SERVICE}`,
    'frame-src': "'self' blob:",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  })

/** Headers of every answer: nothing is kept, framed, guessed or run unless its route says otherwise. */
export function setCommonHeaders(request: FastifyRequest, reply: FastifyReply): void {
  reply.headers(COMMON)
  reply.header('content-security-policy', PLAIN_PAGE)
  if (request.protocol === 'https') reply.header('strict-transport-security', `max-age=${YEAR_SECONDS}`)
}

/** Lets a page run the script of this site and nothing else. */
export function allowScript(reply: FastifyReply): void {
  reply.header('content-security-policy', SCRIPTED_PAGE)
}

/** A name as RFC 8187 writes it: what `encodeURIComponent` leaves and the RFC does not is escaped too. */
const extValue = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** Headers of a stored file shown in a page or saved. */
export function setFileHeaders(reply: FastifyReply, disposition: string, name: string, type: string): void {
  reply.header('content-security-policy', FILE)
  reply.header('x-frame-options', 'SAMEORIGIN')
  reply.header('content-type', type)
  reply.header('cache-control', 'private, no-store')
  reply.header('content-disposition', `${disposition}; filename*=UTF-8''${extValue(name)}`)
}

/** Headers of the workbench's page. @returns the nonce that its styles carry */
export function setWorkbenchHeaders(reply: FastifyReply): string {
  const nonce = randomBytes(16).toString('base64url')
  reply.header('content-security-policy', workbenchPolicy(nonce))
  reply.header('cache-control', 'no-store')
  return nonce
}
