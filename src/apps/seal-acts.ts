import type { Config } from '#kernel/config'
import { headFile, keepHeads, keepSealing, logSealingFault } from '#kernel/ledger-sealing'
import type { Logger } from '#kernel/log'
import type { Composition } from './compose.ts'

/**
 * Seals the acts of a node, and appends each head to the folder that the settings name.
 * @param held while it says yes, nothing is written
 * @returns how to stop it
 */
export function sealActs(
  { platform, worker }: Pick<Composition, 'platform' | 'worker'>,
  { headsDir }: Pick<Config, 'headsDir'>,
  log: Logger,
  held: () => boolean,
): () => Promise<void> {
  const { keyring } = platform.services
  const sealing = { db: worker.db, keyring, time: platform.time, log, held }
  if (headsDir === undefined) return keepSealing(sealing)
  const keep = async (): Promise<void> => void (await keepHeads(worker.db, headFile(headsDir, keyring)))
  const begun = keep().catch((error: unknown) => logSealingFault(log, error))
  const stop = keepSealing({ ...sealing, onHead: keep })
  return async () => {
    await begun
    await stop()
  }
}
