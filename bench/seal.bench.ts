import { openDatabase } from '#kernel/db'
import { sealPending } from '#kernel/ledger-sealing'
import { monotonicMs } from '#kernel/time'
import { fillActs } from './acts.store.ts'
import { prepareDrafts } from './applications.ts'
import { compareBeside, DRAFTS } from './beside.ts'
import { type BenchDatabase, startBenchCluster } from './cluster.ts'
import { type Figure, reaching } from './report.ts'
import { startBenchServer } from './server.ts'

const ACTS = 300_000
const TARGET = 20_000
const SHARE = 0.95

/** Acts that are pending go into the tree, in batches as a server seals them, fully durable. */
async function alone({ adminUrl, compose }: BenchDatabase): Promise<Figure> {
  await fillActs(adminUrl, ACTS)
  const { urls, keyring, time } = compose
  const worker = openDatabase({ url: urls.worker, max: 1, applicationName: 'bench seal' })
  const begun = monotonicMs()
  const sealed = await sealPending({ db: worker.db, keyring, time }).finally(() => worker.close())
  return reaching('seal', sealed / ((monotonicMs() - begun) / 1000), 'acts/s', TARGET)
}

/** Applications a second with sealing on, against those with it off. */
async function beside(database: BenchDatabase): Promise<Figure> {
  const { drafts, cookie } = await prepareDrafts(database, DRAFTS)
  const server = await startBenchServer(database, false)
  const order = { name: 'seal.submit', server, cookie, drafts, work: 'seal', share: SHARE } as const
  return compareBeside(order).finally(() => server.stop())
}

/** `seal`: acts of 600 bytes into the tree, alone and beside submitting. */
export async function bench(): Promise<Figure[]> {
  const cluster = await startBenchCluster()
  try {
    const database = await cluster.copy('bench_beside')
    return [await alone(cluster.first), await beside(database)]
  } finally {
    await cluster.stop()
  }
}
