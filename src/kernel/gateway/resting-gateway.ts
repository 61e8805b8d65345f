import { monotonicMs } from '#kernel/time'
import { type Gateway, GatewayFailure } from './gateway.ts'

/** When a gateway is left in peace, and how long. */
export interface RestOptions {
  /** Temporary failures one after the other; 3 where left out. */
  readonly after?: number
  /** Milliseconds; 30 s where left out. */
  readonly restMs?: number
  /** Milliseconds of a clock that only goes forward. */
  readonly clock?: () => number
}

const AFTER = 3
const REST_MS = 30_000

/**
 * Leaves a gateway in peace that fails again and again: for a while nothing is tried, so that nobody waits for it and
 * no worker hangs on it; then one message tries whether it is back.
 */
export function restingGateway<Message>(
  gateway: Gateway<Message>,
  options: RestOptions = {},
): Gateway<Message> {
  const { after = AFTER, restMs = REST_MS, clock = monotonicMs } = options
  let failures = 0
  let restsUntil = 0
  return {
    ...gateway,
    async send(message) {
      if (failures >= after) {
        if (clock() < restsUntil) throw new GatewayFailure('gateway-resting', false)
        restsUntil = clock() + restMs
      }
      try {
        await gateway.send(message)
        failures = 0
      } catch (error) {
        const counts = !(error instanceof GatewayFailure) || !error.permanent
        failures = counts ? failures + 1 : 0
        if (failures >= after) restsUntil = clock() + restMs
        throw error
      }
    },
  }
}
