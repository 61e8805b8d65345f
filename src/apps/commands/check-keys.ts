import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '#kernel/db'
import { anyGovernment } from '#modules/org'
import { say } from './command.ts'
import { CommandError } from './explain.ts'

/** Without these nothing sealed can be opened; new ones would not open it either. */
const SEALING_KEYS = ['k1.key', 'index.key']

async function hasContent(adminUrl: string): Promise<boolean> {
  const database = openDatabase({ url: adminUrl, max: 1, applicationName: 'yichuang keys' })
  return anyGovernment(database.db).finally(() => database.close())
}

/**
 * Makes sure that a database with content is not given new keys. A database without content may have none yet.
 * @throws CommandError naming the keys that are missing
 */
export async function checkKeys(adminUrl: string, dataDir: string): Promise<void> {
  const folder = join(dataDir, 'keys')
  const missing = SEALING_KEYS.filter((name) => !existsSync(join(folder, name)))
  if (missing.length === 0 || !(await hasContent(adminUrl))) return
  throw new CommandError(say('error.keys-missing', { folder, names: missing.join('、') }))
}
