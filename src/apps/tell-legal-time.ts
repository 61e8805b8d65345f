import { faultCode } from '#kernel/db'
import type { Logger } from '#kernel/log'
import type { Composition } from './compose.ts'

const EVERY_MS = 1_000

/**
 * Tells the governments of amendments as long as the node runs.
 * @param held while it says yes, nothing is written
 * @returns how to stop it
 */
export function keepTelling(
  { tellLegalTime }: Pick<Composition, 'tellLegalTime'>,
  log: Logger,
  held: () => boolean,
): () => Promise<void> {
  let stopped = false
  let underWay: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const look = (): void => {
    underWay = (held() ? Promise.resolve() : tellLegalTime().then(() => undefined))
      .catch((error: unknown) => log.error({ part: 'legaltime', code: faultCode(error) }, 'failed'))
      .finally(() => {
        if (!stopped) timer = setTimeout(look, EVERY_MS)
      })
  }
  look()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await underWay
  }
}
