import { type Context, ROOT_CONTEXT, SpanStatusCode, TraceFlags, trace } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base'
import type { TraceRef, Tracing } from './tracing.ts'

const REFERENCE = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/

/** The context below which a span stands; the root where the reference says nothing. */
function below(parent: TraceRef | undefined): Context {
  const [, traceId, spanId] = REFERENCE.exec(parent ?? '') ?? []
  if (traceId === undefined || spanId === undefined) return ROOT_CONTEXT
  return trace.setSpanContext(ROOT_CONTEXT, {
    ...{ traceId, spanId, isRemote: true },
    traceFlags: TraceFlags.SAMPLED,
  })
}

/** Who sends the spans. */
export interface TracedNode {
  readonly node: string
  readonly version: string
}

/**
 * Records spans and sends them by OTLP over HTTP as JSON, in batches, beside the work.
 * @param url such as `http://127.0.0.1:4318/v1/traces`
 */
export function tracingByOtlp(url: string, { node, version }: TracedNode): Tracing {
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({
      'service.name': 'yichuang',
      'service.version': version,
      'service.instance.id': `${node}/${process.pid}`,
    }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url, timeoutMillis: 5000 }))],
  })
  const tracer = provider.getTracer('yichuang', version)
  return {
    begin(name, facts = {}, parent) {
      const span = tracer.startSpan(name, { attributes: facts }, below(parent))
      const { traceId, spanId } = span.spanContext()
      return {
        ref: `00-${traceId}-${spanId}-01`,
        end: (found = {}, fault) => {
          span.setAttributes(found)
          if (fault !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: fault })
          span.end()
        },
      }
    },
    close: () => provider.shutdown(),
  }
}
