import { type Config, readConfig } from '#kernel/config'
import { monotonicMs } from '#kernel/time'
import { type RunningServer, serve } from '../server.ts'
import { addressProblem, checkAddress } from './check-address.ts'
import { checkKeys } from './check-keys.ts'
import { answer, type Command, exitCodes, say, tell } from './command.ts'
import { reachDatabase } from './reach-database.ts'
import { listenForStop, type StopRequest } from './stop-request.ts'
import { textTable } from './text-table.ts'

function tellReady({ addresses, demoAccounts, codesAt }: RunningServer, seconds: string): void {
  tell('')
  answer([say('start.url'), ...addresses.map((address) => `  ${address}`)].join('\n'))
  if (demoAccounts.length > 0) {
    const heads = ['account', 'name', 'role', 'password'] as const
    const rows = demoAccounts.map((account) => heads.map((head) => account[head]))
    answer(`\n${say('start.demo')}\n${textTable([heads.map((head) => say(`start.demo.${head}`)), ...rows])}`)
    if (codesAt !== null) answer(say('start.demo.codes', { url: codesAt }))
  }
  tell(`\n${say('start.ready-in', { seconds })}；${say('start.hint')}`)
}

/** Serves until stopping is asked for; a start that is still under way then is not waited for. */
async function serveUntil(stop: StopRequest, config: Config, adminUrl: string, begun: number): Promise<void> {
  const starting = serve({ config, adminUrl, onProgress: tell })
  const server = await Promise.race([starting, stop.asked]).catch((error: unknown) => {
    throw addressProblem(error, config) ?? error
  })
  if (!server) return
  tellReady(server, ((monotonicMs() - begun) / 1000).toFixed(1))
  const held = setInterval(() => undefined, 60_000)
  await stop.asked
  clearInterval(held)
  tell(say('start.stopping'))
  await server.close()
}

/** `start`: database, migrations, demo data on the first run, then the web server, until it is asked to stop. */
export const start: Command = {
  options: {},
  positionals: false,
  async run() {
    const begun = monotonicMs()
    const config = readConfig(process.env)
    await checkAddress(config)
    const stop = listenForStop()
    const database = await reachDatabase(config, { beside: false, signal: stop.signal })
    try {
      await checkKeys(database.adminUrl, config)
      await serveUntil(stop, config, database.adminUrl, begun)
    } finally {
      await database.stop()
    }
    tell(say('start.stopped'))
    return exitCodes.ok
  },
}
