import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { openKeyring } from '#kernel/crypto'
import { keepSealing } from '#kernel/ledger-sealing'
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

/** What a server does beside requests: bringing values to the current key, or sealing acts. */
export type BesideWork = 'reseal' | 'seal'

let stopWork: (() => Promise<void>) | undefined

function begin(work: BesideWork, { platform, worker }: Composition): () => Promise<void> {
  const { keyring } = platform.services
  return work === 'reseal'
    ? keepSealed({ run: platform.run, keyring, log: silentLog, settleMs: 0 })
    : keepSealing({ db: worker.db, keyring, time: platform.time, log: silentLog })
}

/** Begins a work beside requests, as a server of an installation does it, and ends the one before. */
async function beside(work: BesideWork | null): Promise<void> {
  await stopWork?.()
  stopWork = work && serving ? begin(work, serving) : undefined
}

/** What the bench asks of a server. */
export type Message = ServeOrder | 'recorded' | { readonly beside: BesideWork | null }

process.on('message', async (message: Message) => {
  if (message === 'recorded') process.send?.({ recorded: recorded.splice(0) })
  else if ('beside' in message) process.send?.({ done: await beside(message.beside) })
  else process.send?.({ port: await serve(message) })
})
