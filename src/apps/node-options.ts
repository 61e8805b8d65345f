import { join } from 'node:path'
import type { IdentityAuthority } from '#kernel/authority'
import type { CertificateAuthority } from '#kernel/certificate'
import type { Config } from '#kernel/config'
import { openKeyring } from '#kernel/crypto'
import type { Enquiry } from '#kernel/enquiry'
import type { Logger } from '#kernel/log'
import type { MailGateway } from '#kernel/mail'
import type { PaymentPort } from '#kernel/payment'
import type { Signer } from '#kernel/signer'
import type { SmsGateway } from '#kernel/sms'
import { systemTime } from '#kernel/time'
import { machineClock, outsideTime, seenInFile } from '#kernel/timecheck'
import type { ComposeOptions } from './compose.ts'
import { rolePasswords, runUrls } from './database.ts'
import type { TimeSources } from './open-timekeeper.ts'

/** What a node is composed of besides its settings. */
export interface NodeParts {
  readonly config: Config
  /** The database, entered as its owner. */
  readonly adminUrl: string
  readonly sms: SmsGateway
  /** None where left out. */
  readonly mail?: MailGateway
  /** Nobody where left out: a command beside the node asks nobody. */
  readonly authority?: IdentityAuthority
  /** Nobody where left out. */
  readonly enquiry?: Enquiry
  /** None where left out. */
  readonly payment?: PaymentPort
  /** None where left out. */
  readonly certificates?: CertificateAuthority | undefined
  /** Nobody where left out. */
  readonly signer?: Signer | undefined
  readonly log: Logger
  /** Where the web server listens, once it does; the port of the settings where left out. */
  readonly port?: () => number
}

const CONNECTIONS = 12
const DIRECTORY_MAX_AGE_MS = 2_000

/** The clocks that the settings name, that of a database on another machine, and what was last seen of this one's. */
function timeSourcesOf({ timecheck, databaseUrl, dataDir }: Config): TimeSources {
  const { url, limitSeconds = 60, gapHours = 0 } = timecheck ?? {}
  return {
    machine: machineClock,
    seen: seenInFile(join(dataDir, 'clock.json')),
    gapMs: gapHours * 3_600_000,
    limitMs: limitSeconds * 1000,
    ...(url !== undefined && { outside: () => outsideTime(url) }),
    elsewhere: databaseUrl !== undefined,
  }
}

/** How the platform of a node is composed, for serving and for commands beside it. Keys are made on first use. */
export function nodeOptions(parts: NodeParts): ComposeOptions {
  const { config, adminUrl, sms, mail, authority, enquiry, payment, certificates, signer, log, port } = parts
  const host = config.host.includes(':') ? `[${config.host}]` : config.host
  return {
    urls: runUrls(adminUrl, rolePasswords(config.dataDir)),
    keyring: openKeyring(config.dataDir, config.keysFile),
    dataDir: config.dataDir,
    node: 'main',
    publicUrl: () => config.publicUrl ?? `http://${host}:${port?.() ?? config.port}`,
    sms,
    ...(mail && { mail }),
    ...(authority && { authority }),
    ...(enquiry && { enquiry }),
    ...(payment && { payment }),
    ...(certificates && { certificates }),
    ...(signer && { signer }),
    time: systemTime,
    timeSources: timeSourcesOf(config),
    log,
    connections: CONNECTIONS,
    directoryMaxAgeMs: DIRECTORY_MAX_AGE_MS,
  }
}
