import { readConfig } from '#kernel/config'
import { migrateDatabase, rolePasswords } from '../database.ts'
import { checkKeys } from './check-keys.ts'
import { answer, type Command, exitCodes, say } from './command.ts'
import { reachDatabase } from './reach-database.ts'

/** `migrate`: brings the database to this version without serving. */
export const migrate: Command = {
  options: { json: { type: 'boolean' } },
  positionals: false,
  async run({ values }) {
    const config = readConfig(process.env)
    const database = await reachDatabase(config, { beside: true })
    try {
      await checkKeys(database.adminUrl, config)
      const applied = await migrateDatabase(database.adminUrl, rolePasswords(config.dataDir))
      const text = applied.length > 0 ? 'migrate.done' : 'migrate.nothing'
      const said = say(text, { count: applied.length, names: applied.map((name) => `  ${name}`).join('\n') })
      answer(values.json === true ? JSON.stringify({ applied }) : said)
    } finally {
      await database.stop()
    }
    return exitCodes.ok
  },
}
