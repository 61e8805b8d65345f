import type { Config } from '#kernel/config'
import type { Observers } from '#kernel/http'
import type { FaultMemory } from '#kernel/log'
import { createMetrics } from '#kernel/metrics'
import { noTracing, type Tracing, tracingByOtlp } from '#kernel/trace'
import type { Composition } from './compose.ts'
import { nodeGauges } from './node-metrics.ts'
import { VERSION } from './version.ts'

/** Where the spans of a node go. */
export const tracingOf = ({ otlpUrl }: Pick<Config, 'otlpUrl'>, node: string): Tracing =>
  otlpUrl === undefined ? noTracing : tracingByOtlp(otlpUrl, { node, version: VERSION })

/** Who is told of every request to a node; nothing is counted where nobody may read it. */
export function observersOf(
  { metricsToken, dataDir }: Pick<Config, 'metricsToken' | 'dataDir'>,
  composition: Composition,
  { tracing, faults }: { readonly tracing: Tracing; readonly faults: FaultMemory },
): Observers {
  if (metricsToken === undefined) return { tracing }
  const metrics = createMetrics()
  faults.listen(metrics.fault)
  for (const gauge of nodeGauges(composition, dataDir)) metrics.gauge(gauge)
  return { tracing, metrics, metricsToken }
}
