import pg from 'pg'
import type { Config } from '#kernel/config'
import type { SystemActor } from '#kernel/context'
import { openKeyring } from '#kernel/crypto'
import type { BlobName } from '#kernel/files'
import { releaseJobs } from '#kernel/jobs'
import { headKeyCheck } from '#kernel/ledger-sealing'
import { type LedgerReport, verifyLedger } from '#kernel/ledger-verify'
import { silentLog } from '#kernel/log'
import { type Composition, compose } from '../compose.ts'
import { noGateway } from '../demo/open-sms.ts'
import { nodeOptions } from '../node-options.ts'

/** What a node proved of itself. */
export interface Proof {
  readonly ledger: LedgerReport
  /** Files that were opened. */
  readonly opened: number
  /** Ids of files that did not open. */
  readonly closed: readonly string[]
}

const reader = (governmentId: string): SystemActor => ({
  ...{ kind: 'system', name: 'cli.restore', permissions: [] },
  governmentId,
})

const opens = ({ platform }: Composition, { governmentId, id }: BlobName): Promise<boolean> =>
  platform
    .run(reader(governmentId), true, (ctx) => ctx.services.files.read(ctx, id))
    .then(() => true)
    .catch(() => false)

/** Which of these files do not open with the keys of the node. */
async function closedFiles(config: Config, adminUrl: string, files: readonly BlobName[]): Promise<string[]> {
  const composition = await compose(nodeOptions({ config, adminUrl, sms: noGateway, log: silentLog }))
  try {
    const closed: string[] = []
    for (const file of files) if (!(await opens(composition, file))) closed.push(file.id)
    return closed
  } finally {
    await composition.close()
  }
}

/** Verifies every act, the tree and its heads, and opens some of the files. */
export async function proveNode(
  config: Config,
  adminUrl: string,
  files: readonly BlobName[],
  onActs: (acts: number) => void,
): Promise<Proof> {
  const keyIs = headKeyCheck(openKeyring(config.dataDir, config.keysFile))
  const ledger = await verifyLedger({ adminUrl, keyIs, onActs })
  const closed = await closedFiles(config, adminUrl, files)
  return { ledger, opened: files.length - closed.length, closed }
}

/** Frees the jobs that were under way where the copy was made. @returns how many */
export async function freeJobs(adminUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'yichuang restore' })
  await client.connect()
  return releaseJobs(client).finally(() => client.end())
}
