import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import { type FastifyInstance, fastify, LogController } from 'fastify'
import { openapiOf } from '#kernel/contract'
import { notFound, unreadable } from '#kernel/errors'
import { newId } from '#kernel/ids'
import { registerApi } from './api.ts'
import { localeOf } from './caller.ts'
import { answerUnreadable } from './client-error.ts'
import { problemFor, sendProblem } from './failure.ts'
import { registerFileAsset } from './file-asset.ts'
import { setCommonHeaders } from './headers.ts'
import { registerHealth } from './health.ts'
import { checkHost } from './hosts.ts'
import { observeRequests, registerMetrics } from './observe.ts'
import type { ServerOptions } from './options.ts'
import { registerPages } from './pages.ts'
import { proxyTest } from './proxy.ts'
import { createLimiter, RATES } from './rate.ts'
import { registerTextAsset } from './text-asset.ts'
import { boundConnections, PATIENCE, patienceSettings } from './timing.ts'
import { UPLOAD_ROOM, uploadRoom } from './upload-room.ts'
import { registerWorkbench } from './workbench.ts'

const JSON_LIMIT = 1_048_576
/** Fields of a form without a file, hidden ones among them. */
const MAX_FORM_FIELDS = 300

function takeForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      const text = String(body)
      // Reading very many fields takes seconds; counting their marks does not.
      if (text.split('&', MAX_FORM_FIELDS + 2).length > MAX_FORM_FIELDS + 1) done(unreadable())
      else done(null, new URLSearchParams(text))
    },
  )
  app.removeContentTypeParser('text/plain')
}

/** What is refused, and what is not there, in the language of the request: to programs as problems, to people as pages. */
function answerFailures(app: FastifyInstance, { messages, failurePage }: ServerOptions): void {
  app.setErrorHandler((error, request, reply) =>
    sendProblem(reply, problemFor(request, error, messages.translator(localeOf(request)))),
  )
  app.setNotFoundHandler((request, reply) => {
    const locale = localeOf(request)
    const t = messages.translator(locale)
    const problem = problemFor(request, notFound(), t)
    if (request.url.startsWith('/api/')) return sendProblem(reply, problem)
    return reply
      .code(404)
      .type('text/html; charset=utf-8')
      .send(failurePage(problem, t, locale))
  })
}

/** What lies at a fixed address: how the parts do, the description of the endpoints, the style sheet. */
function registerFixed(app: FastifyInstance, options: ServerOptions): void {
  registerHealth(app, options.checks)
  registerMetrics(app, options)
  const openapi = JSON.stringify(openapiOf(options.contracts, options.version))
  app.get('/openapi.json', (_request, reply) => reply.type('application/json').send(openapi))
  registerTextAsset(app, options.stylesheet, 'text/css')
  for (const file of options.files ?? []) registerFileAsset(app, file)
  if (options.script) registerTextAsset(app, options.script, 'text/javascript; charset=utf-8')
}

/** Builds the web server of the platform; it does not listen yet. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const patience = { ...PATIENCE, ...options.patience }
  const inChinese = options.messages.translator('zh-CN')
  const app = fastify({
    ...patienceSettings(patience),
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: JSON_LIMIT,
    trustProxy: options.trustProxy?.length ? [...options.trustProxy] : false,
    genReqId: newId,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    frameworkErrors: (error, request, reply) => {
      setCommonHeaders(request, reply)
      sendProblem(reply, problemFor(request, error, inChinese))
    },
    clientErrorHandler: (error, socket) => answerUnreadable(error, socket, inChinese),
  }) as unknown as FastifyInstance
  boundConnections(app, patience, proxyTest(options.trustProxy))
  await app.register(cookie)
  await app.register(multipart)
  const limiter = await createLimiter(app, options.rateLimits ? (options.rates ?? RATES) : null)
  takeForms(app)
  observeRequests(app, options)
  app.addHook('onRequest', async (request, reply) => {
    setCommonHeaders(request, reply)
    await limiter.arrive(request, reply)
    checkHost(request, options.hosts?.())
  })
  answerFailures(app, options)
  registerFixed(app, options)
  const reading = { room: uploadRoom(UPLOAD_ROOM), examine: options.examine }
  await app.register(async (scope) => registerApi(scope, options, limiter, reading))
  await app.register(async (scope) => registerPages(scope, options, limiter, reading))
  const { workbench } = options
  if (workbench !== null) await app.register(async (scope) => registerWorkbench(scope, workbench))
  return app
}
