import type { MailServer } from '#kernel/mail'
import type { BackupSettings } from './backup-settings.ts'
import type { LogSettings } from './log-settings.ts'

/** Demo data that a new node is given. */
export type Demo = 'suxian' | 'none'

/** How much the log says, from everything to nothing. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** An upload that cannot be scanned is refused, or taken and recorded as not scanned. */
export type ScanOutage = 'refuse' | 'take'

/** The settings of one node, read once at start from its environment. */
export interface Config {
  /** TCP port of the web server, 0–65535 (`PORT`, 8080); 0 takes any free one. */
  readonly port: number
  /** Address it listens on (`HOST`, 127.0.0.1). */
  readonly host: string
  /** Absolute folder of everything the node keeps (`DATA_DIR`, `data` inside the project). */
  readonly dataDir: string
  /** File with all root keys (`KEYS_FILE`, absolute); without it they lie in `DATA_DIR/keys`. */
  readonly keysFile?: string
  /** An outside PostgreSQL 15 or newer (`DATABASE_URL`); without it the embedded one is started. */
  readonly databaseUrl: string | undefined
  /** `DEMO`, suxian. */
  readonly demo: Demo
  /** One password for all demo accounts (`DEMO_PASSWORD`, at least 8 characters); without it they are generated. */
  readonly demoPassword: string | undefined
  /** `LOG_LEVEL`, warn. */
  readonly logLevel: LogLevel
  /** Gateway for text messages (`SMS_URL`); without it the simulator of the demo node takes them. */
  readonly smsUrl: string | undefined
  /** Secret shared with that gateway (`SMS_KEY`); needed where `SMS_URL` is set. */
  readonly smsKey: string | undefined
  /** Mail server and the address that mails come from (`MAIL_URL`, `MAIL_FROM`, both); else the simulator of the demo node. */
  readonly mail?: { readonly server: MailServer; readonly from: string }
  /** Outside authority that knows who people are (`IDENTITY_URL`, `IDENTITY_KEY`, both); else the simulator of the demo node. */
  readonly identity?: { readonly url: string; readonly key: string }
  /** Outside service that flows ask about cases (`ENQUIRY_URL`, `ENQUIRY_KEY`, both); else the simulator of the demo node. */
  readonly enquiry?: { readonly url: string; readonly key: string }
  /** Gateway at which fees are paid (`PAYMENT_URL`, `PAYMENT_PAGE`, `PAYMENT_KEY`, all); else the simulator of the demo node. */
  readonly payment?: { readonly url: string; readonly page: string; readonly key: string }
  /**
   * Whoever signs papers: a file with the certificates (`SIGNER_FILE`, PEM, the signer's own first) and the key, or an outside
   * signer that has it (`SIGNER_URL`, `SIGNER_KEY`); else that of the demo node, or nobody.
   */
  readonly signer?: {
    readonly file: string
    readonly outside?: { readonly url: string; readonly key: string }
  }
  /** Address under which citizens reach this node, without a slash at the end (`PUBLIC_URL`); for printed codes. */
  readonly publicUrl: string | undefined
  /** Proxies whose `X-Forwarded-For` and `-Proto` are believed: addresses or CIDR ranges (`TRUST_PROXY`, none). */
  readonly trustProxy: readonly string[]
  /** The daily copy; none where left out. */
  readonly backup?: BackupSettings
  /** Absolute folder, best on another machine's disk, that every tree head is appended to (`HEADS_DIR`). */
  readonly headsDir?: string
  /** The log in files; it goes to standard error where left out. */
  readonly log?: LogSettings
  /** Further names under which this node is reached, besides that of `PUBLIC_URL` (`ALLOWED_HOSTS`, none). */
  readonly allowedHosts: readonly string[]
  /** Requests a minute of one logged-in person (`RATE_PERSON`, 1200) and of one address with all behind it (`RATE_ADDRESS`, 6000). */
  readonly rates: { readonly person: number; readonly address: number }
  /**
   * What the machine's clock is compared with: an HTTP server whose `Date` is believed (`TIME_URL`, none), and a difference
   * that is no doubt yet, in seconds (`TIME_LIMIT`, 60). After a stop of more hours than `TIME_GAP` (24; 0 never; a demo node
   * 0), on a machine that was started anew, a person confirms the clock where nothing else can.
   */
  readonly timecheck?: {
    readonly url: string | undefined
    readonly limitSeconds: number
    readonly gapHours: number
  }
  /** Virus scanner that speaks clamd (`CLAMD_URL`): `tcp://host:port` or `unix:/path`; without it nothing is scanned. */
  readonly clamdUrl: string | undefined
  /** Secret of those who may read `/metrics`, 16 characters or more (`METRICS_TOKEN`); without it there is no such address. */
  readonly metricsToken: string | undefined
  /** Where spans are sent as OTLP over HTTP (`OTLP_URL`, such as http://127.0.0.1:4318/v1/traces); without it none are made. */
  readonly otlpUrl: string | undefined
  /** What becomes of an upload while the scanner is away (`SCAN_OUTAGE`, refuse). */
  readonly scanOutage: ScanOutage
}
