import type { RunWork } from '#kernel/context'
import type { Logger } from '#kernel/log'
import { forgetOldAnswers } from '#kernel/platform'

const EVERY_MS = 6 * 3_600_000

/** Clears away what is not needed any more, now and every six hours. @returns how to stop it */
export function keepHouse(run: RunWork, log: Logger): () => Promise<void> {
  let underWay = Promise.resolve()
  const tidy = (): void => {
    underWay = underWay
      .then(() => forgetOldAnswers(run))
      .then(
        () => undefined,
        (error: Error) => log.error({ part: 'housekeeping', error: error.name }, 'failed'),
      )
  }
  tidy()
  const timer = setInterval(tidy, EVERY_MS)
  return () => {
    clearInterval(timer)
    return underWay
  }
}
