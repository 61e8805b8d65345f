export { type TracedNode, tracingByOtlp } from './otlp.ts'
export { noTracing, type Span, type SpanFacts, type TraceRef, type Tracing, traced } from './tracing.ts'
