import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Actor, type Face, type Locale, PUBLIC } from '#kernel/context'
import { LOCALES, languageOf, preferredLocale } from '#kernel/i18n'
import type { Caller } from '#kernel/platform'
import { traceOf } from './observe.ts'
import type { ResolveSession } from './options.ts'

/** Cookie that holds the session of a face. */
export const SESSION_COOKIE: Readonly<Record<Face, string>> = { desk: 'yc_desk', hall: 'yc_hall' }
/** Cookie that holds the secret of a known device. */
export const DEVICE_COOKIE = 'yc_device'
/** Cookie that holds the chosen language. */
export const LANGUAGE_COOKIE = 'yc_lang'

const isApi = ({ url }: FastifyRequest): boolean => url.startsWith('/api/')

/** The one language that a program names: the workbench speaks its own, whatever was chosen in a hall beside it. */
const namedLocale = (request: FastifyRequest): Locale | undefined =>
  isApi(request) ? LOCALES.find((locale) => locale === request.headers['accept-language']) : undefined

/** Whether a request comes from the workbench, which speaks no language of the halls alone. */
const isFromDesk = (request: FastifyRequest): boolean =>
  isApi(request) && request.cookies[SESSION_COOKIE.desk] !== undefined

/** Language of a request: asked for in the address, named by a program, chosen before, else what the browser prefers. */
export function localeOf(request: FastifyRequest): Locale {
  const asked =
    (request.query as { lang?: unknown }).lang ?? namedLocale(request) ?? request.cookies[LANGUAGE_COOKIE]
  const exact = LOCALES.find((locale) => locale === asked)
  const locale = exact ?? preferredLocale(request.headers['accept-language'] ?? '')
  return languageOf(locale).hallOnly && isFromDesk(request) ? 'zh-CN' : locale
}

/** Remembers the language that an address asked for, for a year. */
export function keepLanguage(request: FastifyRequest, reply: FastifyReply): void {
  const asked = (request.query as { lang?: unknown }).lang
  const exact = LOCALES.find((locale) => locale === asked)
  if (!exact) return
  const secure = request.protocol === 'https'
  reply.setCookie(LANGUAGE_COOKIE, exact, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: 31_536_000,
  })
}

async function findActor(
  request: FastifyRequest,
  faces: readonly Face[],
  resolve: ResolveSession,
  quietly = false,
): Promise<Actor> {
  for (const face of faces) {
    const token = request.cookies[SESSION_COOKIE[face]]
    const actor = token ? await resolve(face, token, request.ip, quietly) : null
    if (actor) return actor
  }
  return PUBLIC
}

const found = new WeakMap<FastifyRequest, Promise<Actor>>()

/** Whose session a request carries; looked up once, however often it is asked. */
export function actorOf(
  request: FastifyRequest,
  faces: readonly Face[],
  resolve: ResolveSession,
): Promise<Actor> {
  const known = found.get(request) ?? findActor(request, faces, resolve)
  found.set(request, known)
  return known
}

/** Whose session a request carries now, long after it came; that it is looked for keeps no session alive. */
export const actorNow = (
  request: FastifyRequest,
  faces: readonly Face[],
  resolve: ResolveSession,
): Promise<Actor> => findActor(request, faces, resolve, true)

/** Who sends a request. */
export async function callerOf(
  request: FastifyRequest,
  faces: readonly Face[],
  resolve: ResolveSession,
): Promise<Caller> {
  return {
    actor: await actorOf(request, faces, resolve),
    locale: localeOf(request),
    trace: traceOf(request),
    origin: {
      address: request.ip,
      agent: (request.headers['user-agent'] ?? '').slice(0, 200),
      device: request.cookies[DEVICE_COOKIE]?.slice(0, 100),
    },
  }
}
