import { readConfig } from '#kernel/config'
import { runningCluster } from '#kernel/postgres'
import { answer, type Command, exitCodes, say, tell } from './command.ts'
import { CommandError } from './explain.ts'
import { reachDatabase } from './reach-database.ts'
import { listenForStop } from './stop-request.ts'

/** `db url`: the administrator's address of the database, for psql, pg_dump and the like. */
export const dbUrl: Command = {
  options: { start: { type: 'boolean' }, json: { type: 'boolean' } },
  positionals: false,
  async run({ values }) {
    const config = readConfig(process.env)
    const print = (url: string): void => answer(values.json === true ? JSON.stringify({ url }) : url)
    const present = config.databaseUrl ?? runningCluster(config.dataDir)?.adminUrl
    if (present !== undefined) {
      print(present)
      return exitCodes.ok
    }
    if (values.start !== true) throw new CommandError(say('db url.not-running'))
    const stop = listenForStop()
    const database = await reachDatabase(config, { beside: false, signal: stop.signal })
    print(database.adminUrl)
    tell(say('db url.holding'))
    const held = setInterval(() => undefined, 60_000)
    await stop.asked
    clearInterval(held)
    await database.stop()
    return exitCodes.ok
  },
}
