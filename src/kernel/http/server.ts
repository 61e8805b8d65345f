import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit, { type RateLimitPluginOptions } from '@fastify/rate-limit'
import { type FastifyInstance, fastify, LogController } from 'fastify'
import { openapiOf } from '#kernel/contract'
import { notFound, tooMany } from '#kernel/errors'
import { newId } from '#kernel/ids'
import { registerApi } from './api.ts'
import { localeOf } from './caller.ts'
import { problemFor, sendProblem } from './failure.ts'
import { setCommonHeaders } from './headers.ts'
import { registerHealth } from './health.ts'
import type { ServerOptions } from './options.ts'
import { registerPages } from './pages.ts'
import { registerWorkbench } from './workbench.ts'

const JSON_LIMIT = 1_048_576

const RATE_LIMIT: RateLimitPluginOptions = {
  max: 1200,
  timeWindow: 60_000,
  errorResponseBuilder: (_request, { ttl }) => tooMany({ seconds: Math.ceil(ttl / 1000) }),
}

function takeForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      done(null, new URLSearchParams(String(body)))
    },
  )
  app.removeContentTypeParser('text/plain')
}

/** Builds the web server of the platform; it does not listen yet. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: JSON_LIMIT,
    trustProxy: options.trustProxy?.length ? [...options.trustProxy] : false,
    genReqId: newId,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    frameworkErrors: (error, request, reply) => {
      setCommonHeaders(reply)
      sendProblem(reply, problemFor(request, error, options.messages.translator('zh-CN')))
    },
  }) as unknown as FastifyInstance
  await app.register(cookie)
  await app.register(multipart)
  if (options.rateLimits) await app.register(rateLimit, RATE_LIMIT)
  takeForms(app)
  app.addHook('onRequest', async (_request, reply) => setCommonHeaders(reply))
  const translator = (request: Parameters<typeof localeOf>[0]) =>
    options.messages.translator(localeOf(request))
  app.setErrorHandler((error, request, reply) =>
    sendProblem(reply, problemFor(request, error, translator(request))),
  )
  app.setNotFoundHandler((request, reply) => {
    const problem = problemFor(request, notFound(), translator(request))
    if (request.url.startsWith('/api/')) return sendProblem(reply, problem)
    return reply
      .code(404)
      .type('text/html; charset=utf-8')
      .send(options.failurePage(problem, translator(request), localeOf(request)))
  })
  registerHealth(app, options.checks)
  const openapi = JSON.stringify(openapiOf(options.contracts, options.version))
  app.get('/openapi.json', (_request, reply) => reply.type('application/json').send(openapi))
  app.get(options.stylesheet.href, (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .type('text/css')
      .send(options.stylesheet.text),
  )
  await app.register(async (scope) => registerApi(scope, options))
  await app.register(async (scope) => registerPages(scope, options))
  const { workbench } = options
  if (workbench !== null) await app.register(async (scope) => registerWorkbench(scope, workbench))
  return app
}
