import { join } from 'node:path'
import { inTransaction, openDatabase, type RolePasswords } from '#kernel/db'
import { systemTime } from '#kernel/time'
import { installLegalTime } from '#modules/legaltime'
import { installTexts } from '#modules/privacy'
import { runUrls } from './database.ts'

/** Folder of the data that ships with the product. */
export const DATA_PACKS = join(import.meta.dirname, '../../data-packs')

/** Puts into a migrated database what every installation needs: notices, rules, texts about personal data. Again, it changes nothing. */
export async function installNode(adminUrl: string, passwords: RolePasswords): Promise<void> {
  const database = openDatabase({
    url: runUrls(adminUrl, passwords).app,
    max: 1,
    applicationName: 'yichuang install',
  })
  const wall = { read: [], write: null, actor: 'system:install' }
  try {
    await inTransaction(database.db, wall, false, async (tx) => {
      await installLegalTime(tx, DATA_PACKS, systemTime())
      await installTexts(tx, DATA_PACKS)
    })
  } finally {
    await database.close()
  }
}
