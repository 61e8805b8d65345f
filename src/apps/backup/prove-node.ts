import pg from 'pg'
import type { Config } from '#kernel/config'
import type { SystemActor } from '#kernel/context'
import { openDatabase } from '#kernel/db'
import type { BlobName } from '#kernel/files'
import { releaseJobs } from '#kernel/jobs'
import { type StreamsCheck, verifyEveryStream } from '#kernel/ledger'
import { silentLog } from '#kernel/log'
import { type Composition, compose } from '../compose.ts'
import { noGateway } from '../demo/open-sms.ts'
import { nodeOptions } from '../node-options.ts'

/** What a node proved of itself. */
export interface Proof {
  readonly chains: StreamsCheck
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

/** Verifies the chains of all streams of a node and opens some of its files. */
export async function proveNode(
  config: Config,
  adminUrl: string,
  files: readonly BlobName[],
  onActs: (acts: number) => void,
): Promise<Proof> {
  const database = openDatabase({ url: adminUrl, max: 1, applicationName: 'yichuang verify' })
  const chains = await verifyEveryStream(database.db, onActs).finally(() => database.close())
  const closed = await closedFiles(config, adminUrl, files)
  return { chains, opened: files.length - closed.length, closed }
}

/** Frees the jobs that were under way where the copy was made. @returns how many */
export async function freeJobs(adminUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'yichuang restore' })
  await client.connect()
  return releaseJobs(client).finally(() => client.end())
}
