import type { Config } from '#kernel/config'
import { headFile, keepHeads, keepSealing } from '#kernel/ledger-sealing'
import type { Logger } from '#kernel/log'
import type { Composition } from './compose.ts'

/** Seals the acts of a node, and appends each head to the folder that the settings name. @returns how to stop it */
export function sealActs(
  { platform, worker }: Pick<Composition, 'platform' | 'worker'>,
  { headsDir }: Pick<Config, 'headsDir'>,
  log: Logger,
): () => Promise<void> {
  const { keyring } = platform.services
  return keepSealing({
    ...{ db: worker.db, keyring, time: platform.time, log },
    ...(headsDir !== undefined && {
      onHead: async () => void (await keepHeads(worker.db, headFile(headsDir, keyring))),
    }),
  })
}
