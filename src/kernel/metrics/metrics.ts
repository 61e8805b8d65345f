import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** One value of a gauge with its labels. */
export interface Reading {
  readonly labels?: Readonly<Record<string, string>>
  readonly value: number
}

/** A number of the node that is read when somebody asks. */
export interface GaugeSpec {
  readonly name: `yichuang_${string}`
  readonly help: string
  readonly labels?: readonly string[]
  /** Where it fails, the gauge is left out: an old number would lie. */
  readonly read: () => Promise<readonly Reading[]>
}

/** A request that was answered. */
export interface AnsweredRequest {
  readonly method: string
  /** Pattern of its address, never the address. */
  readonly route: string
  readonly status: number
  readonly seconds: number
}

/** The numbers of a process. */
export interface Metrics {
  answered(request: AnsweredRequest): void
  /** Something failed that the operator must know of. */
  fault(part: string): void
  gauge(spec: GaugeSpec): void
  /** Everything in the text format of Prometheus. */
  text(): Promise<string>
}

/** Begins to count. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry, prefix: 'yichuang_' })
  const requests = new Histogram({
    name: 'yichuang_request_seconds',
    help: 'Time to the last byte of an answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  })
  const faults = new Counter({
    name: 'yichuang_faults_total',
    help: 'Errors written to the log, by part',
    labelNames: ['part'],
    registers,
  })
  return {
    answered: ({ method, route, status, seconds }) => requests.observe({ method, route, status }, seconds),
    fault: (part) => faults.inc({ part }),
    gauge: ({ name, help, labels = [], read }) => {
      const gauge = new Gauge({
        ...{ name, help, registers, labelNames: [...labels] },
        async collect() {
          gauge.reset()
          const readings = await read().catch(() => [])
          for (const reading of readings) gauge.set(reading.labels ?? {}, reading.value)
        },
      })
    },
    text: () => registry.metrics(),
  }
}
