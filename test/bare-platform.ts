import { randomBytes, randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inject } from 'vitest'
import { noAuthority } from '#kernel/authority'
import { buildCalendar } from '#kernel/calendar'
import { noCertificates } from '#kernel/certificate'
import type { Services, SystemActor } from '#kernel/context'
import { keyringOf } from '#kernel/crypto'
import { type Database, openDatabase } from '#kernel/db'
import { noEnquiry } from '#kernel/enquiry'
import { Courier, type Subscriber } from '#kernel/events'
import { openFileStore } from '#kernel/files'
import { silentLog } from '#kernel/log'
import { noPayment } from '#kernel/payment'
import { createPlatform, type GovernmentRef, type Platform, type Route } from '#kernel/platform'
import { runUrls } from '../src/apps/database.ts'
import { thisProcess } from '../src/apps/this-process.ts'
import { asAdmin, TEMPLATE, TEST_PASSWORDS, temporaryFolder, urlOf } from './database.ts'
import { memoryMail } from './mail.ts'
import { memorySms } from './sms.ts'

/** A platform without any module, on a database of its own: what tests of the kernel need. */
export interface BarePlatform {
  readonly platform: Platform
  readonly database: Database
  /** Address of the database as its owner. */
  readonly adminUrl: string
  /** Folder of the stored files. */
  readonly files: string
  readonly governments: readonly [GovernmentRef, GovernmentRef]
  /** An actor of the platform in the first government, or another. */
  actor(governmentId?: string | null): SystemActor
  courier(onError?: (subscriber: string, error: unknown) => void): Courier
  now(): Date
  setNow(instant: string): void
  /** How often something was told since the start. */
  told(): number
  close(): Promise<void>
}

/** What a bare platform is made of. */
export interface BareOptions {
  /** SQL that makes tables for the test, run as the owner. */
  readonly schema?: string
  readonly routes?: readonly Route[]
  readonly subscribers?: readonly Subscriber[]
  readonly connections?: number
  /** Whether the disk is nearly full. */
  readonly full?: () => boolean
}

const START = '2026-03-02T01:00:00.000Z'

function servicesOf(folder: string): Services {
  const calendar = buildCalendar({ version: 'test', days: [] })
  return {
    keyring: keyringOf('k1', new Map([['k1', randomBytes(32)]]), randomBytes(32)),
    files: openFileStore(join(folder, 'files')),
    payment: noPayment,
    sms: memorySms(),
    mail: memoryMail(),
    authority: noAuthority,
    enquiry: noEnquiry,
    certificates: noCertificates,
    signer: undefined,
    node: 'test',
    publicUrl: 'https://yichuang.test',
    division: '00',
    calendar: () => calendar,
    rule: (id) => {
      throw new Error(`no rule ${id}`)
    },
    findRule: () => undefined,
    keptFor: () => undefined,
    ruleVersion: (id) => {
      throw new Error(`no rule ${id}`)
    },
    hours: () => undefined,
    words: () => (key) => key,
    timeDoubt: () => null,
    condition: async () => thisProcess(new Date(START)),
    log: silentLog,
  }
}

/** Clones the migrated template and puts a platform of these routes and subscribers on it. */
export async function createBarePlatform(options: BareOptions = {}): Promise<BarePlatform> {
  const clusterUrl = inject('adminUrl')
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await asAdmin(clusterUrl, `create database ${name} template ${TEMPLATE} strategy file_copy`)
  const adminUrl = urlOf(clusterUrl, name)
  if (options.schema) await asAdmin(adminUrl, options.schema)
  const folder = await temporaryFolder('bare')
  const { app: url } = runUrls(adminUrl, TEST_PASSWORDS)
  const database = openDatabase({ url, max: options.connections ?? 4, applicationName: 'test' })
  const governments: [GovernmentRef, GovernmentRef] = [
    { id: randomUUID(), slug: 'first' },
    { id: randomUUID(), slug: 'second' },
  ]
  const subscribers = options.subscribers ?? []
  let now = new Date(START)
  let told = 0
  const platform = createPlatform({
    db: database.db,
    services: servicesOf(folder),
    time: () => now,
    routes: options.routes ?? [],
    subscribersOf: (type) => subscribers.filter((s) => s.type === type).map((s) => s.name),
    governments: async () => governments,
    ...(options.full && { full: options.full }),
    onTold: () => {
      told++
    },
  })
  return {
    platform,
    database,
    adminUrl,
    files: join(folder, 'files'),
    governments,
    actor: (governmentId = governments[0].id) => ({
      kind: 'system',
      name: 'test.bare',
      governmentId,
      permissions: [],
    }),
    courier: (onError = () => undefined) => new Courier({ subscribers, run: platform.run, onError }),
    now: () => now,
    setNow: (instant) => {
      now = new Date(instant)
    },
    told: () => told,
    close: async () => {
      await database.close()
      await asAdmin(clusterUrl, `drop database ${name} with (force)`)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
