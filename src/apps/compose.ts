import { join } from 'node:path'
import { type IdentityAuthority, noAuthority } from '#kernel/authority'
import { type CertificateAuthority, noCertificates } from '#kernel/certificate'
import type { NodeCondition, Services } from '#kernel/context'
import type { Keyring } from '#kernel/crypto'
import { type Database, faultCode, openDatabase } from '#kernel/db'
import { type Enquiry, noEnquiry } from '#kernel/enquiry'
import { Courier } from '#kernel/events'
import { openFileStore } from '#kernel/files'
import { loadMessages, type Messages } from '#kernel/i18n'
import { type RunningWorker, startWorker } from '#kernel/jobs'
import { type Hub, openHub } from '#kernel/live'
import type { Logger } from '#kernel/log'
import { type MailGateway, noMail } from '#kernel/mail'
import { noPayment, type PaymentPort } from '#kernel/payment'
import { createPlatform, type Platform } from '#kernel/platform'
import type { Signer } from '#kernel/signer'
import type { SmsGateway } from '#kernel/sms'
import type { TimeSource } from '#kernel/time'
import type { TimeKeeper } from '#kernel/timecheck'
import type { Tracing } from '#kernel/trace'
import { ClockWorker } from '#modules/casework'
import { showPapers } from '#modules/paper'
import type { RunUrls } from './database.ts'
import { governmentDirectory } from './directory.ts'
import { keptForIn, readRetentionRules } from './due-records.ts'
import { DATA_PACKS } from './install.ts'
import { JOBS } from './jobs.ts'
import { openLegalTime } from './legal-time.ts'
import { MODULES } from './modules.ts'
import { openTimekeeper, type TimeSources } from './open-timekeeper.ts'
import { messageSources } from './sources.ts'
import { thisProcess } from './this-process.ts'

/** What a composed platform runs on. */
export interface ComposeOptions {
  readonly urls: RunUrls
  readonly keyring: Keyring
  readonly dataDir: string
  readonly node: string
  readonly publicUrl: () => string
  readonly sms: SmsGateway
  /** None where left out. */
  readonly mail?: MailGateway
  /** Nobody where left out. */
  readonly authority?: IdentityAuthority
  /** Nobody where left out. */
  readonly enquiry?: Enquiry
  /** None where left out: fees are paid at the window. */
  readonly payment?: PaymentPort
  /** None where left out. */
  readonly certificates?: CertificateAuthority
  /** Nobody signs where left out. */
  readonly signer?: Signer
  readonly time: TimeSource
  readonly log: Logger
  /** How the node does; nothing is looked at where left out. */
  readonly condition?: () => Promise<NodeCondition>
  /** Records calls, deliveries and jobs; nothing where left out. */
  readonly tracing?: Tracing
  /** Connections for requests; deliveries and jobs have their own. */
  readonly connections: number
  /** How old the list of governments may be, in milliseconds. */
  readonly directoryMaxAgeMs: number
  /** What the machine's clock is compared with besides the records; nothing where left out. */
  readonly timeSources?: TimeSources
  /** While it says yes, the disk is nearly full and nothing is written. */
  readonly full?: () => boolean
}

/** A platform with the parts that work beside requests. */
export interface Composition {
  readonly platform: Platform
  readonly courier: Courier
  /** Does what the law says happens by itself. */
  readonly clocks: ClockWorker
  /** Watches whether the machine's clock may be believed. */
  readonly timekeeper: TimeKeeper
  readonly messages: Messages
  readonly database: Database
  readonly worker: Database
  /** Where signals of all processes are heard; it goes to the database when somebody listens. */
  readonly hub: Hub
  /** Starts doing jobs. */
  startJobs(): Promise<RunningWorker>
  /** Tells every government of amendments of legal time that it was not told of. @returns how many were told */
  tellLegalTime(): Promise<number>
  close(): Promise<void>
}

/** Puts the platform together of all modules. */
export async function compose(options: ComposeOptions): Promise<Composition> {
  const { urls, log, time, full = () => false } = options
  const startedAt = time()
  const tracing = options.tracing && { tracing: options.tracing }
  const database = openDatabase({ url: urls.app, max: options.connections, applicationName: 'yichuang' })
  const worker = openDatabase({ url: urls.worker, max: 4, applicationName: 'yichuang worker' })
  const messages = await loadMessages(messageSources())
  const governments = governmentDirectory(database.db, options.directoryMaxAgeMs)
  const legal = await openLegalTime(database, governments, options.directoryMaxAgeMs)
  const services: Services = {
    keyring: options.keyring,
    files: openFileStore(join(options.dataDir, 'files')),
    node: options.node,
    get publicUrl() {
      return options.publicUrl()
    },
    sms: options.sms,
    mail: options.mail ?? noMail,
    authority: options.authority ?? noAuthority,
    enquiry: options.enquiry ?? noEnquiry,
    payment: options.payment ?? noPayment,
    certificates: options.certificates ?? noCertificates,
    signer: options.signer,
    division: '00',
    calendar: () => legal.latest(time()).calendar(),
    rule: (id) => legal.latest(time()).rule(id),
    findRule: (id) => legal.latest(time()).findRule(id),
    ruleVersion: (id, version) => legal.latest(time()).ruleVersion(id, version),
    hours: (unitId) => legal.latest(time()).hours(unitId),
    words: (locale) => messages.translator(locale),
    keptFor: keptForIn(await readRetentionRules(DATA_PACKS)),
    condition: options.condition ?? (async () => thisProcess(startedAt)),
    timeDoubt: () => timekeeper.doubt()?.id ?? null,
    log,
  }
  const subscribers = MODULES.flatMap((module) => module.subscribers ?? [])
  const listeners = Map.groupBy(subscribers, (s) => s.type)
  const platform = createPlatform({
    db: database.db,
    services,
    time,
    routes: MODULES.flatMap((module) => module.routes ?? []),
    subscribersOf: (type) => (listeners.get(type) ?? []).map((s) => s.name),
    governments,
    legal: legal.in,
    onTold: () => courier.nudge(),
    showRehearsal: showPapers(log),
    full,
    ...tracing,
  })
  const onError = (part: string, error: unknown) => log.error({ part, code: faultCode(error) }, 'failed')
  const timekeeper = openTimekeeper(database, platform.run, time, onError, options.timeSources ?? {})
  const hub = openHub({ url: urls.app, onError: (error) => onError('live', error) })
  const held = () => full() || timekeeper.doubt() !== null
  const courier = new Courier({ subscribers, run: platform.run, onError, held, ...tracing })
  return {
    platform,
    courier,
    clocks: new ClockWorker({ run: platform.run, onError, held }),
    timekeeper,
    messages,
    database,
    worker,
    hub,
    startJobs: () =>
      startWorker({
        pool: worker.pool,
        jobs: JOBS,
        run: platform.run,
        log,
        concurrency: 2,
        held: full,
        ...tracing,
      }),
    tellLegalTime: () => legal.tell(platform.run),
    close: async () => {
      await hub.close()
      await database.close()
      await worker.close()
    },
  }
}
