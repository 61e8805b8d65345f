import { setTimeout as sleep } from 'node:timers/promises'
import type { RunWork, SystemActor } from '#kernel/context'
import type { Keyring } from '#kernel/crypto'
import { faultCode } from '#kernel/db'
import type { Logger } from '#kernel/log'
import { monotonicMs } from '#kernel/time'
import { RESEAL_OPTIONS, type ResealOptions, resealPage, type Step } from './reseal-page.ts'

const keeper: SystemActor = { kind: 'system', name: 'platform.keys', governmentId: null, permissions: [] }

/** Part of the time that bringing values to a new key may take beside requests. */
const SHARE = 0.08
const IDLE_MS = 5_000
/** Rows of a transaction where nobody else waits for this process. */
const LARGE_PAGE = 2_000

/** What the keeper works with. */
export interface KeeperOptions extends ResealOptions {
  readonly run: RunWork
  readonly keyring: Keyring
  readonly log: Logger
  /** Part of the time that it may work, above 0, at most 1. */
  readonly share: number
  /** Wait where there is nothing to do, in milliseconds. */
  readonly idleMs: number
  /** While it says yes, nothing is written: new ciphertext takes room. */
  readonly held?: () => boolean
}

/** One page; without older keys there is nothing to look at. */
const step = ({ run, keyring, page, settleMs, againMs }: KeeperOptions): Promise<Step> =>
  keyring.rotated
    ? run(keeper, false, (ctx) => resealPage(ctx, { page, settleMs, againMs }))
    : Promise.resolve('done')

async function stepAndPause(options: KeeperOptions): Promise<number> {
  const { share, idleMs, log, held = () => false } = options
  if (held()) return idleMs
  const begun = monotonicMs()
  try {
    if ((await step(options)) !== 'more') return idleMs
    return (monotonicMs() - begun) * (1 / share - 1)
  } catch (error) {
    log.error({ part: 'keys', code: faultCode(error) }, 'failed')
    return idleMs
  }
}

/**
 * Brings sealed values to the current master key whenever there is a new one, beside requests: small transactions,
 * then a rest that keeps to its share of the time. Several processes may do it at once; a killed one loses nothing.
 * @returns how to stop it
 */
export function keepSealed(
  given: Pick<KeeperOptions, 'run' | 'keyring' | 'log'> & Partial<KeeperOptions>,
): () => Promise<void> {
  const options = { ...RESEAL_OPTIONS, share: SHARE, idleMs: IDLE_MS, ...given }
  const stopping = new AbortController()
  const { signal } = stopping
  const keep = async (): Promise<void> => {
    while (!signal.aborted) {
      const pause = await stepAndPause(options)
      await sleep(pause, undefined, { signal, ref: false }).catch(() => undefined)
    }
  }
  const kept = keep()
  return () => {
    stopping.abort()
    return kept
  }
}

/** Brings every sealed value to the current key as fast as it goes. */
export async function resealAll(
  given: Pick<KeeperOptions, 'run' | 'keyring' | 'log'> & Partial<KeeperOptions>,
): Promise<void> {
  const options = { ...RESEAL_OPTIONS, page: LARGE_PAGE, share: 1, idleMs: IDLE_MS, ...given }
  for (;;) {
    const done = await step(options)
    if (done === 'done') return
    if (done === 'waiting') await sleep(options.idleMs)
  }
}
