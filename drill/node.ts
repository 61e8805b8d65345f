import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig } from '#kernel/config'
import { silentLog } from '#kernel/log'
import { destroyCluster, startCluster } from '#kernel/postgres'
import { logIn, makeBenchTown, PASSWORD } from '../bench/town.ts'
import { compose } from '../src/apps/compose.ts'
import { migrateDatabase, rolePasswords } from '../src/apps/database.ts'
import { castOf } from '../src/apps/demo/cast.ts'
import { noGateway } from '../src/apps/demo/open-sms.ts'
import { installNode } from '../src/apps/install.ts'
import { nodeOptions } from '../src/apps/node-options.ts'
import { newDataDir } from '../src/apps/product-process.ts'

/** A node made for the drill: a town with people, logged in already. */
export interface DrillNode {
  readonly dataDir: string
  /** The database as its owner; the port stays the same over restarts. */
  readonly adminUrl: string
  /** Sessions by what their holders do, as cookies. */
  readonly cookies: Readonly<Record<Part, readonly string[]>>
  remove(): Promise<void>
}

/** What somebody does in the drill. */
export type Part = 'citizen' | 'clerk' | 'reviewer' | 'senior' | 'leader'

const LOGINS: Readonly<Record<Exclude<Part, 'citizen'>, readonly string[]>> = {
  clerk: ['suxian.1001', 'suxian.1002', 'suxian.1003'],
  reviewer: ['suxian.3801'],
  senior: ['suxian.3802'],
  leader: ['suxian.3803'],
}
const CITIZENS = 8

/** Where the node keeps its heads apart from the database. */
export const headsDir = (dataDir: string): string => join(dataDir, 'heads')

/**
 * Makes a node with the product's own durable settings, and stops it again.
 * @param folder where it lies; a new one where left out
 */
export async function makeDrillNode(folder?: string): Promise<DrillNode> {
  const dataDir = folder ?? (await newDataDir('drill'))
  await mkdir(headsDir(dataDir), { recursive: true })
  const cluster = await startCluster({ dataDir, durable: true })
  const { adminUrl } = cluster
  await migrateDatabase(adminUrl, rolePasswords(dataDir))
  await installNode(adminUrl, rolePasswords(dataDir))
  const config = readConfig({ DATA_DIR: dataDir, DEMO: 'none' })
  const options = nodeOptions({ config, adminUrl, sms: noGateway, log: silentLog })
  await makeBenchTown({ adminUrl, compose: options })
  const composition = await compose(options)
  const cookieOf = async (face: 'desk' | 'hall', login: string) =>
    (await logIn(composition, face, login)).cookie
  const all = (logins: readonly string[]) => Promise.all(logins.map((login) => cookieOf('desk', login)))
  const { citizens } = await castOf(composition.platform, composition.database.db, 'suxian', PASSWORD)
  const people = citizens.filter(({ kind }) => kind === 'person').slice(0, CITIZENS)
  const cookies = {
    citizen: await Promise.all(people.map(({ idNumber }) => cookieOf('hall', idNumber))),
    clerk: await all(LOGINS.clerk),
    reviewer: await all(LOGINS.reviewer),
    senior: await all(LOGINS.senior),
    leader: await all(LOGINS.leader),
  }
  await composition.close()
  await cluster.stop()
  return {
    ...{ dataDir, adminUrl, cookies },
    remove: async () => {
      destroyCluster(dataDir)
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
