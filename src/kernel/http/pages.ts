import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { demand } from '#kernel/context'
import { type Endpoint, fromText, pathParams, type UploadRule } from '#kernel/contract'
import { notFound, Refusal } from '#kernel/errors'
import { newId } from '#kernel/ids'
import type { FormValues, Page, PageForm, PageReply, PageRequest } from '#kernel/page'
import type { Answer, Caller } from '#kernel/platform'
import { sendFile } from './api.ts'
import { type FormReading, type Received, receiveForm } from './body.ts'
import { callerOf, keepLanguage, localeOf } from './caller.ts'
import { checkFormToken, checkOrigin, formToken } from './csrf.ts'
import { problemFor, refusalOf, setRetryAfter } from './failure.ts'
import { allowScript } from './headers.ts'
import { keepLook, lookOf } from './look.ts'
import type { ServerOptions } from './options.ts'
import { packedPage } from './packing.ts'
import type { Limiter } from './rate.ts'
import { setSessionCookie } from './session-cookie.ts'

interface Visit {
  readonly caller: Caller
  readonly page: PageRequest
}

const RESERVED = new Set(['_csrf', '_idempotency_key'])

const ownFields = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !RESERVED.has(name)))

/** Values of a query; of one sent more than once the first counts. */
const queryOf = (request: FastifyRequest): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.query as Record<string, string | string[]>).map(([name, value]) => [
      name,
      [value].flat()[0] ?? '',
    ]),
  )

/** Goes to a place of this site; a header takes ASCII only. */
const redirect = (reply: FastifyReply, to: string): FastifyReply =>
  reply.redirect(to.replace(/[^\x21-\x7e]+/g, encodeURIComponent), 303)

/** A form as it was sent. Its body can be read once only. */
interface SentForm {
  readonly name: string
  readonly form: PageForm
  /** Everything it carries. */
  receive(): Promise<Received>
  /** Its fields, without a file that was not read before. */
  fields(): Promise<Received>
}

function sentForm(request: FastifyRequest, name: string, form: PageForm, reading: FormReading): SentForm {
  let received: Promise<Received> | undefined
  const read = (rule: UploadRule | undefined) => {
    received ??= receiveForm(request, rule, reading)
    return received
  }
  return { name, form, receive: () => read(form.endpoint.upload), fields: () => read(undefined) }
}

/** Serves the public pages: each reads its declared endpoints in process and posts its forms to them. */
export function registerPages(
  app: FastifyInstance,
  options: ServerOptions,
  limiter: Limiter,
  reading: FormReading,
): void {
  const { platform, messages } = options

  const invoke = (
    caller: Caller,
    endpoint: Endpoint,
    input: Readonly<Record<string, unknown>>,
  ): Promise<Answer> => platform.invoke({ endpoint, caller, input })

  async function visitOf(request: FastifyRequest, reply: FastifyReply, page: Page): Promise<Visit> {
    const caller = await callerOf(request, ['hall'], options.resolveSession)
    const reads = new Set<Endpoint>(page.reads)
    return {
      caller,
      page: {
        path: request.url.split('?', 1)[0] ?? '/',
        params: request.params as Record<string, string>,
        query: queryOf(request),
        locale: caller.locale,
        t: messages.translator(caller.locale),
        look: lookOf(request),
        account: caller.actor.kind === 'citizen' ? caller.actor : null,
        now: platform.time(),
        csrf: formToken(request, reply, options.formKey),
        newKey: newId,
        call: async (endpoint, input) => {
          if (!reads.has(endpoint))
            throw new Error(`${page.path} reads ${endpoint.path} without declaring it`)
          return (await invoke(caller, endpoint, input as Record<string, unknown>)).output as never
        },
        refused: null,
        sent: null,
      },
    }
  }

  function send(reply: FastifyReply, result: PageReply, packed?: Buffer): FastifyReply {
    if (result.kind === 'redirect') return redirect(reply, result.to)
    if (result.kind === 'file') return sendFile(reply, result.file)
    if (result.scripted) allowScript(reply)
    return reply
      .code(result.status ?? 200)
      .header('cache-control', 'private, no-store')
      .type('text/html; charset=utf-8')
      .send(packed ?? result.html)
  }

  function inputFor(form: PageForm, page: PageRequest, fields: FormValues): Record<string, unknown> {
    if (form.input) return { ...form.input(fields, page) }
    const taken = new Set(pathParams(form.endpoint.path))
    const params = Object.entries(page.params).filter(
      ([name]) => taken.has(name) || name in form.endpoint.input.properties,
    )
    return fromText(form.endpoint.input, { ...fields, ...Object.fromEntries(params) })
  }

  /** Shows a form again whose page cannot be made either, because the database is away. */
  async function hold(request: FastifyRequest, reply: FastifyReply, sent: SentForm, error: unknown) {
    const refusal = refusalOf(error)
    if (!(refusal instanceof Refusal) || refusal.status !== 503) throw error
    const locale = localeOf(request)
    const t = messages.translator(locale)
    const problem = problemFor(request, error, t)
    const { values } = await sent.fields()
    const takesFile = sent.form.endpoint.upload !== undefined
    setRetryAfter(reply, problem.status)
    const html = options.heldFormPage({ problem, action: request.url, values, takesFile }, t, locale)
    return send(reply, { kind: 'html', status: problem.status, html })
  }

  function post(request: FastifyRequest, reply: FastifyReply, page: Page): Promise<FastifyReply> {
    const name = (request.query as { do?: string }).do ?? ''
    const form = Object.hasOwn(page.forms ?? {}, name) ? page.forms?.[name] : undefined
    if (!form) throw notFound()
    checkOrigin(request)
    const sent = sentForm(request, name, form, reading)
    return take(request, reply, page, sent).catch((error: unknown) => hold(request, reply, sent, error))
  }

  async function take(
    request: FastifyRequest,
    reply: FastifyReply,
    page: Page,
    { name, form, receive }: SentForm,
  ): Promise<FastifyReply> {
    const visit = await visitOf(request, reply, page)
    let values: FormValues = {}
    try {
      const { actor } = visit.caller
      await limiter.enter(request, reply, actor, [form.endpoint])
      if (form.endpoint.upload) demand(actor, form.endpoint.permission)
      const received = await receive()
      values = ownFields(received.values)
      if (received.refused) throw received.refused
      checkFormToken(request, options.formKey, received.values._csrf)
      const key = received.values._idempotency_key
      const input = inputFor(form, visit.page, values)
      await limiter.about(request, reply, form.endpoint, input)
      const answer = await platform.invoke({
        endpoint: form.endpoint,
        caller: visit.caller,
        input,
        upload: received.upload,
        key: typeof key === 'string' ? key.slice(0, 100) : undefined,
      })
      if (answer.session) setSessionCookie(request, reply, answer.session)
      if (form.done) return redirect(reply, form.done(answer.output as never, visit.page))
      return send(
        reply,
        await page.render({ ...visit.page, sent: { form: name, values, output: answer.output } }),
      )
    } catch (error) {
      const refusal = refusalOf(error)
      if (!(refusal instanceof Refusal)) throw error
      const shown = await page.render({ ...visit.page, refused: { form: name, values, refusal } })
      return send(reply, shown.kind === 'html' ? { ...shown, status: refusal.status } : shown)
    }
  }

  for (const page of options.pages) {
    app.get(page.path, async (request, reply) => {
      const visit = await visitOf(request, reply, page)
      await limiter.enter(request, reply, visit.caller.actor, page.reads)
      keepLanguage(request, reply)
      keepLook(request, reply)
      const result = await page.render(visit.page)
      return send(reply, result, await packedPage(request, reply, { page, result, asked: visit.page }))
    })
    if (page.forms) app.post(page.path, async (request, reply) => post(request, reply, page))
  }

  app.setErrorHandler((error, request, reply) => {
    const locale = localeOf(request)
    const t = messages.translator(locale)
    const problem = problemFor(request, error, t)
    setRetryAfter(reply, problem.status)
    return reply
      .code(problem.status)
      .type('text/html; charset=utf-8')
      .send(options.failurePage(problem, t, locale))
  })
}
