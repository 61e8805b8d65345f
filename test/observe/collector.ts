import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

/** A span as OTLP writes it in JSON, as far as the tests read it. */
export interface SentSpan {
  readonly name: string
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
}

interface Sent {
  readonly resourceSpans: { readonly scopeSpans: { readonly spans: SentSpan[] }[] }[]
}

/** A collector of spans, as an operator would have it. */
export interface Collector {
  readonly url: string
  /** All spans that came so far. */
  spans(): SentSpan[]
  stop(): void
}

/** Starts a collector on a free port. */
export async function startCollector(): Promise<Collector> {
  const sent: Sent[] = []
  const server = createServer(async (request, response) => {
    sent.push((await json(request)) as Sent)
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1/traces`,
    spans: () =>
      sent.flatMap(({ resourceSpans }) =>
        resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
      ),
    stop: () => server.close(),
  }
}
