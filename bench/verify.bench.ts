import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { openDatabase } from '#kernel/db'
import { sealPending } from '#kernel/ledger-sealing'
import { fillActs } from './acts.store.ts'
import { startBenchCluster } from './cluster.ts'
import { atMost, type Figure } from './report.ts'
import type { Verified } from './verify-process.ts'

const ACTS = 1_000_000
const MOST_SECONDS = 30
const MOST_MIB = 500

async function verifyElsewhere(adminUrl: string): Promise<Verified> {
  const child = fork(join(import.meta.dirname, 'verify-process.ts'), [adminUrl])
  const [verified] = (await once(child, 'message')) as [Verified]
  return verified
}

/** `verify`: a million sealed acts of 600 bytes, in a process of its own, whose memory is measured with it. */
export async function bench(): Promise<Figure[]> {
  const cluster = await startBenchCluster()
  try {
    const { adminUrl, compose } = cluster.first
    await fillActs(adminUrl, ACTS)
    const { urls, keyring, time } = compose
    const worker = openDatabase({ url: urls.worker, max: 1, applicationName: 'bench verify' })
    await sealPending({ db: worker.db, keyring, time }).finally(() => worker.close())
    const { seconds, mib, acts, leaves, findings } = await verifyElsewhere(adminUrl)
    if (acts !== ACTS || leaves !== ACTS || findings !== 0)
      throw new Error(`verified ${acts} acts and ${leaves} leaves with ${findings} findings`)
    return [atMost('verify', seconds, 'seconds', MOST_SECONDS), atMost('verify.memory', mib, 'MiB', MOST_MIB)]
  } finally {
    await cluster.stop()
  }
}
