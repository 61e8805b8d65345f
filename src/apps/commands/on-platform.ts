import { readConfig } from '#kernel/config'
import { createLog } from '#kernel/log'
import { type Government, listGovernments } from '#modules/org'
import { type Composition, compose } from '../compose.ts'
import { migrateDatabase, migrationStateOf, rolePasswords } from '../database.ts'
import { noGateway } from '../demo/open-sms.ts'
import { installNode } from '../install.ts'
import { nodeOptions } from '../node-options.ts'
import { checkKeys } from './check-keys.ts'
import { say, tell } from './command.ts'
import { CommandError } from './explain.ts'
import { reachDatabase } from './reach-database.ts'

/** Brings a database to this version, unless it is there already. */
async function prepare(adminUrl: string, dataDir: string): Promise<void> {
  const { missing, changed, unknown } = await migrationStateOf(adminUrl)
  if (missing.length + changed.length + unknown.length === 0) return
  const passwords = rolePasswords(dataDir)
  await migrateDatabase(adminUrl, passwords, (name) => tell(say('start.progress.migrate', { name })))
  await installNode(adminUrl, passwords)
}

/**
 * Does the work of one command on the platform of this node, beside a running server or without one. Events and
 * jobs that it leaves are done by the server. Text messages are not sent from here.
 */
export async function onPlatform<T>(work: (composition: Composition) => Promise<T>): Promise<T> {
  const config = readConfig(process.env)
  const database = await reachDatabase(config, { beside: true })
  try {
    const { adminUrl } = database
    await checkKeys(adminUrl, config)
    await prepare(adminUrl, config.dataDir)
    const log = createLog(config.logLevel)
    const composition = await compose(nodeOptions({ config, adminUrl, sms: noGateway, log }))
    return await work(composition).finally(() => composition.close())
  } finally {
    await database.stop()
  }
}

/**
 * The government that a command means: the one of this short name, or the only one there is.
 * @throws CommandError naming those there are
 */
export async function chooseGovernment(
  { database }: Pick<Composition, 'database'>,
  slug: string | undefined,
): Promise<Government> {
  const all = await listGovernments(database.db)
  const found = slug === undefined && all.length === 1 ? all[0] : all.find((one) => one.slug === slug)
  if (found) return found
  if (all.length === 0) throw new CommandError(say('error.no-government'))
  const governments = all.map((one) => `${one.slug}（${one.name}）`).join('、')
  throw new CommandError(say(slug ? 'error.unknown-government' : 'error.which-government', { governments }))
}
