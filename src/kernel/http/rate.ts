import type { RouteShorthandOptions } from 'fastify'
import type { Endpoint, RateRule } from '#kernel/contract'

const perSecond = ({ max, seconds }: RateRule): number => max / seconds

/** Limits a route to the tightest rate among the endpoints that it calls. */
export function rateConfig(endpoints: readonly Endpoint[], limited: boolean): RouteShorthandOptions {
  const rates = endpoints.map(({ rate }) => rate).filter((rate) => rate !== undefined)
  const [tightest] = rates.toSorted((one, other) => perSecond(one) - perSecond(other))
  if (!limited || !tightest) return {}
  return { config: { rateLimit: { max: tightest.max, timeWindow: tightest.seconds * 1000 } } }
}
