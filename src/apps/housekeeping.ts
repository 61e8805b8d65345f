import { faultCode } from '#kernel/db'
import type { Logger } from '#kernel/log'

const EVERY_MS = 6 * 3_600_000

/** One thing to clear away. */
export type Chore = () => Promise<unknown>

/** Clears away what is not needed any more, now and every six hours. @returns how to stop it */
export function keepHouse(chores: readonly Chore[], log: Logger): () => Promise<void> {
  let underWay = Promise.resolve()
  const tidy = (): void => {
    for (const chore of chores) {
      underWay = underWay.then(chore).then(
        () => undefined,
        (error: unknown) => log.error({ part: 'housekeeping', code: faultCode(error) }, 'failed'),
      )
    }
  }
  tidy()
  const timer = setInterval(tidy, EVERY_MS)
  return () => {
    clearInterval(timer)
    return underWay
  }
}
