export { type AnsweredRequest, createMetrics, type GaugeSpec, type Metrics, type Reading } from './metrics.ts'
