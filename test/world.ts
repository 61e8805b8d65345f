import { randomBytes, randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { inject } from 'vitest'
import type { Actor, RunWork } from '#kernel/context'
import type { Endpoint, InputOf, OutputOf } from '#kernel/contract'
import { openKeyring } from '#kernel/crypto'
import type { Upload } from '#kernel/files'
import type { Observers } from '#kernel/http'
import { sealPending } from '#kernel/ledger-sealing'
import { type Logger, silentLog } from '#kernel/log'
import { type ComposeOptions, type Composition, compose } from '../src/apps/compose.ts'
import { runUrls } from '../src/apps/database.ts'
import { createWeb } from '../src/apps/web.ts'
import { asAdmin, TEMPLATE, TEST_PASSWORDS, temporaryFolder, urlOf } from './database.ts'
import { runTaskListOnce } from './jobs.ts'
import { type MemoryMail, memoryMail } from './mail.ts'
import { type MemorySms, memorySms } from './sms.ts'

/** Options of one call in a test. */
export interface CallOptions {
  readonly upload?: Upload
  readonly key?: string
}

/** One actor's way to the platform. */
export interface Client {
  call<E extends Endpoint>(endpoint: E, input: InputOf<E>, options?: CallOptions): Promise<OutputOf<E>>
}

/** A whole platform on a database of its own, with a clock that stands still. */
export interface World {
  readonly composition: Composition
  readonly app: FastifyInstance
  readonly sms: MemorySms
  readonly mail: MemoryMail
  /** Address of the test's database as its owner. */
  readonly adminUrl: string
  /** Folder of everything the test's node keeps outside the database. */
  readonly dataDir: string
  as(actor: Actor): Client
  run: RunWork
  /** Sets the clock. */
  setNow(instant: string): void
  now(): Date
  /** Lets happen by itself what is due by the clock of this world. @returns how many clock events that were */
  fire(): Promise<number>
  /** Seals every act that is pending. @returns how many acts that were */
  seal(): Promise<number>
  /** Delivers events and does jobs until nothing is left. */
  drain(): Promise<void>
  close(): Promise<void>
}

/** Monday, 9 o'clock in Shanghai. */
export const START = '2026-03-02T01:00:00.000Z'

/** What of a world may be other than usual. Nobody is asked about people unless an authority is given. */
export interface WorldOptions
  extends Pick<
    ComposeOptions,
    'authority' | 'certificates' | 'condition' | 'enquiry' | 'payment' | 'signer' | 'timeSources' | 'tracing'
  > {
  /** Where it logs; nowhere where left out. */
  readonly log?: Logger
  readonly observers?: Observers
}

/** Makes a world on a fresh clone of the migrated template. */
export async function createWorld({
  log = silentLog,
  observers,
  ...parts
}: WorldOptions = {}): Promise<World> {
  const clusterUrl = inject('adminUrl')
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await asAdmin(clusterUrl, `create database ${name} template ${TEMPLATE} strategy file_copy`)
  const adminUrl = urlOf(clusterUrl, name)
  const folder = await temporaryFolder('world')
  let now = new Date(START)
  const sms = memorySms()
  const mail = memoryMail()
  const composition = await compose({
    urls: runUrls(adminUrl, TEST_PASSWORDS),
    keyring: openKeyring(folder),
    dataDir: folder,
    node: 'test',
    publicUrl: () => 'https://yichuang.test',
    sms,
    mail,
    ...parts,
    time: () => now,
    log,
    connections: 4,
    directoryMaxAgeMs: 0,
  })
  const { platform } = composition
  const app = await createWeb(composition, {
    formKey: randomBytes(32),
    workbench: null,
    rateLimits: false,
    log,
    ...(observers && { observers }),
  })
  return {
    composition,
    app,
    sms,
    mail,
    adminUrl,
    dataDir: folder,
    as: (actor) => ({
      call: async (endpoint, input, options = {}) => {
        const answer = await platform.invoke({
          endpoint,
          caller: { actor, locale: 'zh-CN', origin: { address: '127.0.0.1', agent: 'test' } },
          input: input as Record<string, unknown>,
          upload: options.upload,
          key: options.key ?? randomUUID(),
        })
        return answer.output as never
      },
    }),
    run: platform.run,
    setNow: (instant) => {
      now = new Date(instant)
    },
    now: () => now,
    fire: () => composition.clocks.drain(),
    seal: () =>
      sealPending({ db: composition.worker.db, keyring: platform.services.keyring, time: () => now }),
    drain: async () => {
      await composition.tellLegalTime()
      do await runTaskListOnce(composition, parts.tracing)
      while ((await composition.courier.drain()) > 0)
    },
    close: async () => {
      await app.close()
      await composition.close()
      await asAdmin(clusterUrl, `drop database ${name} with (force)`)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
