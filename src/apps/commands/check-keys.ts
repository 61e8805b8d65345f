import { type KeyHome, keyPlace, missingKeys, readKeys } from '#kernel/crypto'
import { openDatabase } from '#kernel/db'
import { rotationKeys } from '#kernel/reseal'
import { anyGovernment } from '#modules/org'
import { say } from './command.ts'
import { CommandError } from './explain.ts'

interface Content {
  readonly any: boolean
  /** Master keys that values were brought to. */
  readonly keys: readonly string[]
}

async function contentOf(adminUrl: string): Promise<Content> {
  const { db, close } = openDatabase({ url: adminUrl, max: 1, applicationName: 'yichuang keys' })
  const content = async () => ({ any: await anyGovernment(db), keys: await rotationKeys(db) })
  return content().finally(close)
}

function missingOf(home: KeyHome, used: readonly string[]): string[] {
  const missing = missingKeys(home)
  if (missing.length > 0) return missing
  const { masters } = readKeys(home)
  return used.filter((id) => !masters.has(id)).map((id) => `${id}.key`)
}

/**
 * Makes sure that a database with content is not given new keys, or older ones than it knows. A database without
 * content may have none yet.
 * @throws CommandError naming the keys that are missing
 */
export async function checkKeys(adminUrl: string, home: KeyHome): Promise<void> {
  const { any, keys } = await contentOf(adminUrl)
  if (!any) return
  const missing = missingOf(home, keys)
  if (missing.length === 0) return
  throw new CommandError(say('error.keys-missing', { folder: keyPlace(home), names: missing.join('、') }))
}
