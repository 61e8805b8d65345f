import { existsSync } from 'node:fs'
import type { Config } from '#kernel/config'
import type { SystemActor } from '#kernel/context'
import { type Backlog, readBacklog } from '#kernel/events'
import { type QueueState, readQueueState } from '#kernel/jobs'
import { silentLog } from '#kernel/log'
import { findCluster } from '#kernel/postgres'
import { systemTime } from '#kernel/time'
import { listDoubts } from '#kernel/timecheck'
import { readClockBacklog } from '#modules/casework'
import { listGovernments } from '#modules/org'
import { countMissing } from '#modules/paper'
import { workbenchIsFresh } from '../../build-workbench.ts'
import { type Composition, compose } from '../../compose.ts'
import { migrationStateOf } from '../../database.ts'
import { noGateway } from '../../demo/open-sms.ts'
import { countRecords, readRetentionRules } from '../../due-records.ts'
import { DATA_PACKS } from '../../install.ts'
import { nodeOptions } from '../../node-options.ts'
import { openRoleOffers } from '../../role-pack.ts'
import { say } from '../command.ts'
import { explain } from '../explain.ts'
import { reachDatabase } from '../reach-database.ts'
import { archiveFinding } from './archive-finding.ts'
import { backupFinding } from './backup-finding.ts'
import { migrationsFinding, serverFinding } from './database-findings.ts'
import type { Finding } from './finding.ts'
import { diskFinding, filesFinding, keysFinding, missingKeyFiles } from './folder-findings.ts'
import { fontsFinding } from './fonts-finding.ts'
import { judgeRetention } from './retention-finding.ts'
import { rotationFindings } from './rotation-findings.ts'
import { headsFinding, readSealing, type SealingState, sealingFinding } from './sealing-findings.ts'
import { addressFinding, mailFinding, nodeFinding, smsFinding } from './setting-findings.ts'
import {
  calendarFinding,
  clockFinding,
  deliveriesFinding,
  jobsFinding,
  rolesFinding,
  silenceFinding,
  timeFinding,
} from './work-findings.ts'

const doctor: SystemActor = { kind: 'system', name: 'cli.doctor', governmentId: null, permissions: [] }

async function workbenchFinding(): Promise<Finding> {
  return (await workbenchIsFresh())
    ? { check: 'workbench', mark: 'ok', text: say('doctor.workbench.ok') }
    : { check: 'workbench', mark: 'warning', text: say('doctor.workbench.stale') }
}

/** What a node still has to do, and what it gave up. */
export interface Work {
  readonly backlog: Backlog
  readonly queue: QueueState
  readonly sealing: SealingState
}

/** Reads what a composed platform still has to do. */
export async function readWork({ platform, worker, database }: Composition): Promise<Work> {
  const backlog = await platform.run(doctor, true, (ctx) => readBacklog(ctx.tx))
  return { backlog, queue: await readQueueState(worker.db), sealing: await readSealing(database.db) }
}

/** What the records of a composed platform tell. */
export async function examineWork(
  { platform, database }: Composition,
  config: Pick<Config, 'demo' | 'headsDir'>,
  { backlog, queue, sealing }: Work,
): Promise<Finding[]> {
  const now = platform.time()
  return [
    nodeFinding(config, await listGovernments(database.db)),
    deliveriesFinding(backlog, now),
    jobsFinding(queue),
    sealingFinding(sealing, now),
    await headsFinding(config, platform.services.keyring, database.db),
    clockFinding(backlog, now),
    silenceFinding(await platform.run(doctor, true, readClockBacklog)),
    timeFinding(await platform.run(doctor, true, ({ tx }) => listDoubts(tx))),
    calendarFinding(platform.services.calendar(), now),
    rolesFinding(await openRoleOffers({ platform, database })),
    fontsFinding(await platform.run(doctor, true, countMissing)),
    ...(await rotationFindings(platform.services.keyring, database.db, now)),
  ]
}

/** What is due for destruction, in every government and in the node. */
async function examineKept({ platform, database }: Composition): Promise<Finding> {
  const governments = (await listGovernments(database.db)).map(({ id }) => id)
  const place = { run: platform.run, governments, node: true }
  return judgeRetention(await countRecords(place, await readRetentionRules(DATA_PACKS)), platform.time())
}

async function examineRecords(config: Config, adminUrl: string): Promise<Finding[]> {
  const composition = await compose(nodeOptions({ config, adminUrl, sms: noGateway, log: silentLog }))
  const examined = readWork(composition).then(async (work) => [
    ...(await examineWork(composition, config, work)),
    await examineKept(composition),
  ])
  return examined.finally(() => composition.close())
}

/** What server and migrations of the database tell. */
export async function examineServer(config: Config, adminUrl: string, serving = false): Promise<Finding[]> {
  return [await serverFinding(config, adminUrl, serving), migrationsFinding(await migrationStateOf(adminUrl))]
}

async function examineDatabase(config: Config): Promise<Finding[]> {
  const database = await reachDatabase(config, { beside: true })
  try {
    const { adminUrl } = database
    const found = await examineServer(config, adminUrl)
    const migrated = found.every(({ check, mark }) => check !== 'migrations' || mark === 'ok')
    const readable = migrated && missingKeyFiles(config).length === 0
    return readable ? [...found, ...(await examineRecords(config, adminUrl))] : found
  } finally {
    await database.stop()
  }
}

/** A database that cannot be reached is a finding, not the end. */
async function unreachable(error: unknown): Promise<Finding[]> {
  return [{ check: 'database', mark: 'problem', text: await explain(error) }]
}

/** Folders whose disks matter: the data, and the embedded database where it lies elsewhere. */
export function foldersOf({ dataDir, databaseUrl }: Config): string[] {
  const cluster = databaseUrl === undefined ? findCluster(dataDir)?.cluster : undefined
  return cluster === undefined || cluster.startsWith(`${dataDir}/`) ? [dataDir] : [dataDir, cluster]
}

/** Examines the node of these settings. Nothing is set up or changed; a database that stands still is started for it. */
export async function examine(config: Config): Promise<Finding[]> {
  if (!existsSync(config.dataDir)) {
    return [{ check: 'node', mark: 'problem', text: say('doctor.node.absent', { folder: config.dataDir }) }]
  }
  return [...(await examineDatabase(config).catch(unreachable)), ...(await examineNode(config))]
}

/** What disks, keys, files, copies and settings tell; the database is not needed for it. */
export async function examineNode(config: Config): Promise<Finding[]> {
  return [
    ...(await Promise.all(foldersOf(config).map(diskFinding))),
    await keysFinding(config),
    await filesFinding(config.dataDir),
    await backupFinding(config, systemTime()),
    ...(await archiveFinding(config, systemTime())),
    await workbenchFinding(),
    smsFinding(config),
    mailFinding(config),
    addressFinding(config),
  ]
}
