import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { noTracing, type Tracing, traced, tracingByOtlp } from './index.ts'

/** A span as OTLP writes it in JSON. */
interface SentSpan {
  readonly name: string
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly status: { readonly message?: string }
}

interface Sent {
  readonly resourceSpans: { readonly scopeSpans: { readonly spans: SentSpan[] }[] }[]
}

let sent: Sent[] = []
const collector = createServer(async (request, response) => {
  sent.push((await json(request)) as Sent)
  response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
})
let tracing: Tracing

beforeAll(async () => {
  collector.listen(0, '127.0.0.1')
  await once(collector, 'listening')
})
beforeEach(() => {
  sent = []
  const { port } = collector.address() as AddressInfo
  tracing = tracingByOtlp(`http://127.0.0.1:${port}/v1/traces`, { node: 'test', version: '1' })
})
afterAll(() => collector.close())

async function sentSpans(): Promise<SentSpan[]> {
  await tracing.close()
  return sent.flatMap(({ resourceSpans }) =>
    resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
  )
}

it('hangs what was set in motion below what set it in motion, over any way that carries text', async () => {
  const ref = await traced(tracing, { name: 'request' }, async (outer) => {
    await traced(tracing, { name: 'delivery', parent: outer }, async () => undefined)
    return outer
  })
  const spans = await sentSpans()
  const [delivery, request] = ['delivery', 'request'].map((name) => spans.find((span) => span.name === name))
  expect(ref).toBe(`00-${request?.traceId}-${request?.spanId}-01`)
  expect(delivery?.traceId).toBe(request?.traceId)
  expect(delivery?.parentSpanId).toBe(request?.spanId)
})

it('records of an error its code and never its text', async () => {
  const failing = traced(tracing, { name: 'call' }, async () => {
    throw Object.assign(new Error('431003198804126028 is taken'), { code: '23505' })
  })
  await expect(failing).rejects.toThrow()
  const [span] = await sentSpans()
  expect(span?.status.message).toBe('23505')
  expect(JSON.stringify(sent)).not.toContain('431003')
})

it('begins a trace of its own where a reference cannot be read', async () => {
  tracing.begin('job', {}, 'nonsense').end()
  const [span] = await sentSpans()
  expect(span?.name).toBe('job')
  expect(span?.parentSpanId ?? '').toBe('')
})

it('passes the reference on where nothing is traced', () => {
  expect(noTracing.begin('x', {}, '00-aa-bb-01').ref).toBe('00-aa-bb-01')
})
