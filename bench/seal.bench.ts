import { openDatabase } from '#kernel/db'
import { sealPending } from '#kernel/ledger-sealing'
import { monotonicMs } from '#kernel/time'
import { fillActs } from './acts.store.ts'
import { startBenchCluster } from './cluster.ts'
import { type Figure, reaching } from './report.ts'

const ACTS = 300_000
const TARGET = 20_000

/** `seal`: acts of 600 bytes that are pending go into the tree, in batches as a server seals them, fully durable. */
export async function bench(): Promise<Figure[]> {
  const cluster = await startBenchCluster()
  try {
    const { adminUrl, compose } = cluster.first
    await fillActs(adminUrl, ACTS)
    const { urls, keyring, time } = compose
    const worker = openDatabase({ url: urls.worker, max: 1, applicationName: 'bench seal' })
    const begun = monotonicMs()
    const sealed = await sealPending({ db: worker.db, keyring, time }).finally(() => worker.close())
    return [reaching('seal', sealed / ((monotonicMs() - begun) / 1000), 'acts/s', TARGET)]
  } finally {
    await cluster.stop()
  }
}
