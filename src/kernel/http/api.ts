import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { demand, type Face } from '#kernel/context'
import {
  type Endpoint,
  type FileReply,
  fromText,
  type SignalsReply,
  type StreamReply,
} from '#kernel/contract'
import { busy, unreadable } from '#kernel/errors'
import type { Caller, Route } from '#kernel/platform'
import { type FormReading, receiveForm } from './body.ts'
import { actorNow, callerOf } from './caller.ts'
import { checkOrigin } from './csrf.ts'
import { setFileHeaders } from './headers.ts'
import type { ServerOptions } from './options.ts'
import type { Limiter } from './rate.ts'
import { setDeviceCookie, setSessionCookie } from './session-cookie.ts'
import { signalStreams } from './signals.ts'

/** Sends a stored or made file, at the pace of the receiver. */
export function sendFile(reply: FastifyReply, file: FileReply | StreamReply): FastifyReply {
  setFileHeaders(reply, file.disposition, file.name, file.type)
  if ('chunks' in file) return reply.send(Readable.from(file.chunks, { objectMode: false }))
  return reply.send(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength))
}

async function inputOf(request: FastifyRequest, endpoint: Endpoint, reading: FormReading) {
  const params = request.params as Record<string, string>
  if (endpoint.method === 'GET') {
    const { lang: _lang, ...query } = request.query as Record<string, unknown>
    return { input: fromText(endpoint.input, { ...query, ...params }), upload: undefined }
  }
  if (endpoint.upload) {
    if (!request.isMultipart()) throw unreadable()
    const { values, upload, refused } = await receiveForm(request, endpoint.upload, reading)
    if (refused) throw refused
    return { input: fromText(endpoint.input, { ...values, ...params }), upload }
  }
  const body = request.body ?? {}
  if (typeof body !== 'object' || Array.isArray(body) || body instanceof URLSearchParams) throw unreadable()
  return { input: { ...body, ...fromText(endpoint.input, params) }, upload: undefined }
}

/** Header of a request that is only tried: the answer shows what it would make. */
const REHEARSAL = 'x-yichuang-rehearsal'

const FACES: readonly Face[] = ['desk', 'hall']

/** When to ask again a server that has no streams, in seconds. */
const NO_STREAMS_SECONDS = 300

/** A reading request. */
interface Asked {
  readonly endpoint: Endpoint
  readonly caller: Caller
  readonly input: Readonly<Record<string, unknown>>
}

/** Serves every endpoint below `/api`. */
export function registerApi(
  app: FastifyInstance,
  options: ServerOptions,
  limiter: Limiter,
  reading: FormReading,
): void {
  const streams = options.hub && signalStreams(app, options.hub, options.streams)

  /** Answers with a stream of signals about what the endpoint says that the caller may hear. */
  async function hear(request: FastifyRequest, reply: FastifyReply, asked: Asked): Promise<FastifyReply> {
    if (!streams) throw busy({ seconds: NO_STREAMS_SECONDS })
    const look = async () => {
      const actor = await actorNow(request, FACES, options.resolveSession)
      const { output } = await options.platform.invoke({ ...asked, caller: { ...asked.caller, actor } })
      return (output as SignalsReply).hears
    }
    return streams.open(reply, asked.caller.actor, look)
  }

  const register = ({ endpoint }: Route) => {
    app.route({
      method: endpoint.method,
      url: `/api${endpoint.path}`,
      ...(endpoint.produces === undefined && { schema: { response: { 200: endpoint.output } } }),
      handler: async (request, reply) => {
        if (endpoint.method !== 'GET') checkOrigin(request)
        const caller = await callerOf(request, FACES, options.resolveSession)
        await limiter.enter(request, reply, caller.actor, [endpoint])
        demand(caller.actor, endpoint.permission)
        const { input, upload } = await inputOf(request, endpoint, reading)
        await limiter.about(request, reply, endpoint, input)
        if (endpoint.produces === 'signals') return hear(request, reply, { endpoint, caller, input })
        const key = request.headers['idempotency-key']
        const rehearse = request.headers[REHEARSAL] !== undefined && endpoint.method !== 'GET'
        const answer = await options.platform.invoke({
          endpoint,
          caller,
          input,
          upload,
          key: typeof key === 'string' ? key.slice(0, 100) : undefined,
          rehearse,
        })
        if (rehearse) return reply.type('application/json').send(JSON.stringify(answer.output ?? null))
        if (answer.device) setDeviceCookie(request, reply, answer.device)
        if (answer.session) setSessionCookie(request, reply, answer.session)
        if (endpoint.produces === 'file') return sendFile(reply, answer.output as FileReply | StreamReply)
        return reply.header('cache-control', 'no-store').send(answer.output)
      },
    })
  }
  for (const route of options.platform.routes) register(route)
}
