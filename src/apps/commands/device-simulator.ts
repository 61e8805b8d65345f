import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig } from '#kernel/config'
import { newToken } from '#kernel/ids'
import { DEVICE_PORT, type SimulatedCard, startDeviceSimulator } from '../demo/device-simulator.ts'
import { DATA_PACKS } from '../install.ts'
import { answer, type Command, exitCodes, say, tell, wrongUsage } from './command.ts'
import { CommandError } from './explain.ts'
import { listenForStop } from './stop-request.ts'

const SHORTEST = 16
/** Stands on every invented card. */
const ADDRESS = '湖南省郴州市苏仙区飞天山路 38 号（虚构）'

/** The invented people of the demo, one card each. */
async function demoCards(): Promise<SimulatedCard[]> {
  const people = JSON.parse(await readFile(join(DATA_PACKS, 'demo/citizens.json'), 'utf8')) as {
    kind: string
    name: string
    idNumber: string
  }[]
  return people
    .filter(({ kind }) => kind === 'person')
    .map(({ name, idNumber }) => ({ name, idNumber, address: ADDRESS }))
}

const portTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

/** `device-simulator`: a reader and a printer that are not there, until it is stopped. */
export const deviceSimulator: Command = {
  options: { origin: { type: 'string', multiple: true }, secret: { type: 'string' } },
  positionals: false,
  async run({ values }) {
    const { port } = readConfig(process.env)
    const origins = Array.isArray(values.origin)
      ? values.origin.map(String)
      : [`http://127.0.0.1:${port}`, `http://localhost:${port}`]
    const secret = typeof values.secret === 'string' ? values.secret : newToken()
    if (secret.length < SHORTEST)
      return wrongUsage('device-simulator.help', say('device-simulator.secret-short'))
    const stop = listenForStop()
    const print = (lines: readonly string[]) =>
      tell(say('device-simulator.ticket', { lines: lines.join('\n') }))
    const options = { port: DEVICE_PORT, secret, origins, cards: await demoCards(), print }
    const simulator = await startDeviceSimulator(options).catch((error: unknown) => {
      throw portTaken(error) ? new CommandError(say('device-simulator.taken')) : error
    })
    tell(say('device-simulator.started', { url: simulator.url, origins: origins.join(' ') }))
    answer(secret)
    await stop.asked
    await simulator.close()
    return exitCodes.ok
  },
}
