import { setTimeout as sleep } from 'node:timers/promises'
import { faultCode } from '#kernel/db'
import type { Logger } from '#kernel/log'
import type { SignedHead } from './head.ts'
import { HeadsUnkept } from './keep-heads.ts'
import { type Batch, type Sealer, sealBatch } from './seal-batch.ts'

/** Acts of one transaction: some tens of milliseconds. */
export const BATCH = 5_000
/** How often it is looked for pending acts, in milliseconds. */
const LOOK_MS = 1_000
/** Rest after a head that left nothing pending: so many heads a day, and no more, have to be kept for ever. */
const REST_MS = 5_000

/** How a server seals. */
export interface KeepSealing extends Omit<Sealer, 'most'> {
  readonly log: Logger
  /** Told of each new head once it is committed; what it throws is logged. */
  readonly onHead?: (head: SignedHead) => Promise<void>
  readonly most?: number
  /** While it says yes, nothing is sealed: tiles and heads take room. */
  readonly held?: () => boolean
}

function pauseAfter(batch: Batch, most: number): number {
  if (typeof batch === 'string') return LOOK_MS
  return batch.acts < most ? REST_MS : 0
}

/** Notes what went wrong: by its code, and a folder of heads that is away by what is to be done. */
export const logSealingFault = (log: Pick<Logger, 'error'>, error: unknown): void =>
  log.error(
    { part: 'sealing', code: faultCode(error) },
    error instanceof HeadsUnkept ? error.message : 'failed',
  )

/**
 * Seals whatever is pending, beside requests. Several processes may do it; one is at work at a time, and a killed one
 * loses nothing.
 * @returns how to stop it
 */
export function keepSealing({ log, onHead, held = () => false, ...given }: KeepSealing): () => Promise<void> {
  const sealer = { most: BATCH, ...given }
  const stopping = new AbortController()
  const { signal } = stopping
  const step = async (): Promise<number> => {
    if (held()) return LOOK_MS
    try {
      const batch = await sealBatch(sealer)
      if (typeof batch === 'object') await onHead?.(batch.head)
      return pauseAfter(batch, sealer.most)
    } catch (error) {
      logSealingFault(log, error)
      return REST_MS
    }
  }
  const keep = async (): Promise<void> => {
    while (!signal.aborted) {
      const pause = await step()
      await sleep(pause, undefined, { signal, ref: false }).catch(() => undefined)
    }
  }
  const kept = keep()
  return () => {
    stopping.abort()
    return kept
  }
}

/** Seals everything that is pending, as fast as it goes. @returns how many acts */
export async function sealPending(given: Omit<Sealer, 'most'> & { readonly most?: number }): Promise<number> {
  const sealer = { most: BATCH, ...given }
  let sealed = 0
  for (;;) {
    const batch = await sealBatch(sealer)
    if (batch === 'nothing') return sealed
    if (batch === 'busy') await sleep(LOOK_MS / 10)
    else sealed += batch.acts
  }
}
