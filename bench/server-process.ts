import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { openKeyring } from '#kernel/crypto'
import { silentLog } from '#kernel/log'
import { keepSealed } from '#kernel/reseal'
import { systemTime } from '#kernel/time'
import { type ComposeOptions, type Composition, compose } from '../src/apps/compose.ts'
import { createWeb } from '../src/apps/web.ts'

/** The server under measurement, as a process of its own. Told by message what to serve; answers with its port. */

/** What the bench sends. */
export interface ServeOrder {
  readonly urls: ComposeOptions['urls']
  readonly dataDir: string
  /** Keep what is sent to the database, to send it again without the platform. */
  readonly record: boolean
}

/** One statement with its values. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

const recorded: Statement[] = []

function recordStatements(): void {
  const query = pg.Client.prototype.query as (...args: unknown[]) => unknown
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args
    const text = typeof first === 'string' ? first : (first as { text: string }).text
    recorded.push({ text, values: Array.isArray(second) ? second : [] })
    return query.apply(this, args)
  } as typeof pg.Client.prototype.query
}

let serving: Composition | undefined

async function serve({ urls, dataDir, record }: ServeOrder): Promise<number> {
  if (record) recordStatements()
  const composition = await compose({
    urls,
    keyring: openKeyring(dataDir),
    dataDir,
    node: 'bench',
    publicUrl: () => 'http://bench.invalid',
    sms: { send: async () => undefined },
    time: systemTime,
    log: silentLog,
    connections: 16,
    directoryMaxAgeMs: 60_000,
  })
  serving = composition
  const app = await createWeb(composition, {
    formKey: randomBytes(32),
    workbench: null,
    rateLimits: false,
    log: silentLog,
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  return (app.server.address() as AddressInfo).port
}

let stopResealing: (() => Promise<void>) | undefined

/** Brings values to the current key beside requests, as a server of an installation does, or stops it. */
async function reseal(on: boolean): Promise<void> {
  await stopResealing?.()
  stopResealing = undefined
  if (!on || !serving) return
  const { platform } = serving
  const { keyring } = platform.services
  stopResealing = keepSealed({ run: platform.run, keyring, log: silentLog, settleMs: 0 })
}

/** What the bench asks of a server. */
export type Message = ServeOrder | 'recorded' | { readonly reseal: boolean }

process.on('message', async (message: Message) => {
  if (message === 'recorded') process.send?.({ recorded: recorded.splice(0) })
  else if ('reseal' in message) process.send?.({ done: await reseal(message.reseal) })
  else process.send?.({ port: await serve(message) })
})
