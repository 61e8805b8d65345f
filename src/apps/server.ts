import { createHmac } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { Config } from '#kernel/config'
import { createFaultMemory, createLog } from '#kernel/log'
import { keepSealed } from '#kernel/reseal'
import { systemTime } from '#kernel/time'
import { closeTypesetter } from '#modules/paper'
import { archiveContinuously } from './backup/archive-log.ts'
import { copyDaily } from './backup/daily-copy.ts'
import { borderOf } from './border.ts'
import { buildWorkbench } from './build-workbench.ts'
import { choresOf } from './chores.ts'
import { type Begun, nothingBegun } from './close-all.ts'
import { say } from './commands/command.ts'
import { type Composition, compose } from './compose.ts'
import { conditionOf } from './condition.ts'
import { migrateDatabase, rolePasswords } from './database.ts'
import { openKeys } from './demo/key-page.ts'
import { type DemoAccount, loadDemo } from './demo/load-demo.ts'
import { openAuthority } from './demo/open-authority.ts'
import { openEnquiry } from './demo/open-enquiry.ts'
import { openMail } from './demo/open-mail.ts'
import { openPayment } from './demo/open-payment.ts'
import { openSigner } from './demo/open-signer.ts'
import { openSms } from './demo/open-sms.ts'
import { keepHouse } from './housekeeping.ts'
import { installNode } from './install.ts'
import { nodeOptions } from './node-options.ts'
import { observersOf, tracingOf } from './observe.ts'
import { handOverEverywhere } from './role-pack.ts'
import { does, type Role } from './roles.ts'
import { sealActs } from './seal-acts.ts'
import { keepTelling } from './tell-legal-time.ts'
import { watchRoom } from './watch-room.ts'
import { createWeb } from './web.ts'

/** What serving needs. */
export interface ServeOptions {
  readonly config: Config
  /** The database, entered as its owner; used for migrations only. */
  readonly adminUrl: string
  readonly onProgress: (text: string) => void
  /** What this process does of it. */
  readonly role: Role
}

/** A platform that serves. */
export interface RunningServer {
  readonly addresses: readonly string[]
  readonly demoAccounts: readonly DemoAccount[]
  /** Page where the codes of text messages are seen, on a demo node without a gateway. */
  readonly codesAt: string | null
  /** Lets requests and jobs under way finish, then stops. */
  close(): Promise<void>
}

const urlOf = ({ address, port }: AddressInfo): string =>
  `http://${address.includes(':') ? `[${address}]` : address}:${port}/`

/** Opens one part after the other, remembering how each is closed. */
async function open({ config, adminUrl, onProgress, role }: ServeOptions, begun: Begun) {
  const faults = createFaultMemory(systemTime)
  const log = createLog(config.logLevel, config.log, faults)
  const passwords = rolePasswords(config.dataDir)
  await migrateDatabase(adminUrl, passwords, (name) => onProgress(say('start.progress.migrate', { name })))
  await installNode(adminUrl, passwords)
  const workbench = await buildWorkbench({
    onProgress: (step) => onProgress(say(`start.progress.build-${step}`)),
  })
  const sms = await openSms(config)
  begun.add(sms.close)
  const mail = await openMail(config)
  begun.add(mail.close)
  const { authority, close: closeAuthority } = await openAuthority(config)
  begun.add(closeAuthority)
  const { enquiry, close: closeEnquiry } = await openEnquiry(config)
  begun.add(closeEnquiry)
  const { payment, pages: paymentPages, close: closePayment } = await openPayment(config)
  begun.add(closePayment)
  begun.add(closeTypesetter)
  let { port } = config
  const keys = openKeys(config)
  const { certificates } = keys
  const parts = {
    config,
    adminUrl,
    sms: sms.gateway,
    mail: mail.gateway,
    authority,
    enquiry,
    payment,
    certificates,
    signer: openSigner(config, systemTime),
    log,
  }
  const node = nodeOptions({ ...parts, port: () => port })
  const tracing = tracingOf(config, node.node)
  begun.add(tracing.close)
  const room = await watchRoom(config, log)
  begun.add(async () => room.stop())
  const startedAt = systemTime()
  const options = { ...node, tracing, full: room.low }
  const demoAccounts = config.demo === 'none' ? [] : await loadDemo({ config, compose: options, onProgress })
  const composition: Composition = await compose({
    ...options,
    condition: () => conditionOf({ config, adminUrl, composition, faults, startedAt }),
  })
  begun.add(composition.close)
  await handOverEverywhere(composition)
  const { keyring } = options
  const app = await createWeb(composition, {
    formKey: createHmac('sm3', keyring.indexKey('node', 'forms')).digest(),
    workbench,
    rateLimits: true,
    ...borderOf(config, log),
    log,
    observers: observersOf(config, composition, { tracing, faults }),
    pages: [...sms.pages, ...mail.pages, ...keys.pages, ...paymentPages],
  })
  begun.add(() => app.close())
  if (does(role, 'web')) await app.listen({ host: config.host, port })
  const addresses = app.addresses().filter((one): one is AddressInfo => typeof one === 'object')
  port = addresses[0]?.port ?? port
  begun.add(() => composition.courier.stop())
  if (does(role, 'delivery')) composition.courier.start()
  if (does(role, 'worker')) begun.add((await composition.startJobs()).stop)
  if (does(role, 'worker')) begun.add(sealActs(composition, config, log, room.low))
  await composition.timekeeper.check()
  composition.timekeeper.start()
  begun.add(() => composition.timekeeper.stop())
  begun.add(() => composition.clocks.stop())
  if (does(role, 'worker')) composition.clocks.start()
  if (does(role, 'worker')) begun.add(keepTelling(composition, log, room.low))
  begun.add(keepHouse({ chores: choresOf(composition, config), log, held: room.low }))
  const { backup: settings, dataDir } = config
  if (settings) begun.add(copyDaily({ settings, dataDir, adminUrl, log }))
  if (settings?.archive) begun.add(archiveContinuously({ target: settings.dir, dataDir, adminUrl, log }))
  begun.add(keepSealed({ run: composition.platform.run, keyring, log, held: room.low }))
  const urls = addresses.map(urlOf)
  const codesAt = sms.pages[0] ? `${urls[0] ?? ''}${sms.pages[0].path.slice(1)}` : null
  return { addresses: urls, demoAccounts, codesAt }
}

/**
 * Brings database and workbench to this version, loads the demo node on the first run, and serves.
 * @throws Error where a part does not open; what was open is closed then
 */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const begun = nothingBegun()
  try {
    return { ...(await open(options, begun)), close: begun.closeAll }
  } catch (error) {
    await begun.closeAll().catch(() => undefined)
    throw error
  }
}
