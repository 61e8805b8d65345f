import { readConfig } from '#kernel/config'
import { monotonicMs } from '#kernel/time'
import { closeTypesetter } from '#modules/paper'
import { does, isRole, ROLES } from '../roles.ts'
import { type RunningServer, type ServeOptions, serve } from '../server.ts'
import { addressProblem, checkAddress } from './check-address.ts'
import { checkKeys } from './check-keys.ts'
import { answer, type Command, exitCodes, say, tell, wrongUsage } from './command.ts'
import { installFonts } from './fonts.ts'
import { reachDatabase } from './reach-database.ts'
import { listenForStop, type StopRequest } from './stop-request.ts'
import { textTable } from './text-table.ts'

function tellReady({ addresses, demoAccounts, codesAt }: RunningServer, seconds: string): void {
  tell('')
  if (addresses.length > 0)
    answer([say('start.url'), ...addresses.map((address) => `  ${address}`)].join('\n'))
  if (addresses.length > 0 && demoAccounts.length > 0) {
    const heads = ['account', 'name', 'role', 'password'] as const
    const rows = demoAccounts.map((account) => heads.map((head) => account[head]))
    answer(`\n${say('start.demo')}\n${textTable([heads.map((head) => say(`start.demo.${head}`)), ...rows])}`)
    if (codesAt !== null) answer(say('start.demo.codes', { url: codesAt }))
  }
  tell(`\n${say('start.ready-in', { seconds })}；${say('start.hint')}`)
}

/** Serves until stopping is asked for; a start that is still under way then is not waited for. */
async function serveUntil(stop: StopRequest, options: ServeOptions, begun: number): Promise<void> {
  const starting = serve(options)
  const server = await Promise.race([starting, stop.asked]).catch((error: unknown) => {
    throw addressProblem(error, options.config) ?? error
  })
  if (!server) return
  tellReady(server, ((monotonicMs() - begun) / 1000).toFixed(1))
  // The next paper is set with what was installed meanwhile.
  void installFonts(tell).then((installed) => (installed ? closeTypesetter() : undefined))
  const held = setInterval(() => undefined, 60_000)
  await stop.asked
  clearInterval(held)
  tell(say('start.stopping'))
  await server.close()
}

/** `start`: database, migrations, demo data on the first run, then the web server, until it is asked to stop. */
export const start: Command = {
  options: { role: { type: 'string' }, join: { type: 'boolean' } },
  positionals: false,
  async run({ values }) {
    const { role = 'all', join } = values
    if (!isRole(role)) return wrongUsage('start.help', say('start.unknown-role', { roles: ROLES.join('、') }))
    const begun = monotonicMs()
    const config = readConfig(process.env)
    if (does(role, 'web')) await checkAddress(config)
    const stop = listenForStop()
    const database = await reachDatabase(config, {
      ...{ beside: false, join: join === true || role !== 'all' },
      signal: stop.signal,
    })
    try {
      await checkKeys(database.adminUrl, config)
      await serveUntil(stop, { config, adminUrl: database.adminUrl, role, onProgress: tell }, begun)
    } finally {
      await database.stop()
    }
    tell(say('start.stopped'))
    return exitCodes.ok
  },
}
