import type { Kysely } from 'kysely'
import type { IdentityAuthority } from '#kernel/authority'
import type { Stamps } from '#kernel/cache'
import type { Calendar, OfficeHours } from '#kernel/calendar'
import type { CertificateAuthority } from '#kernel/certificate'
import type { Rule } from '#kernel/clock'
import type { Keyring } from '#kernel/crypto'
import type { Enquiry } from '#kernel/enquiry'
import type { Logger } from '#kernel/log'
import type { MailGateway } from '#kernel/mail'
import type { PaymentPort } from '#kernel/payment'
import type { Signer } from '#kernel/signer'
import type { SmsGateway } from '#kernel/sms'
import type { TraceRef } from '#kernel/trace'
import type { Actor, SystemActor } from './actor.ts'
import type { NodeCondition } from './condition.ts'

/** A language the platform speaks; the halls for citizens speak all of them, staff the first two. */
export type Locale = 'zh-CN' | 'en' | 'ug' | 'ky'

/** An event about to be written to the outbox with the transaction. */
export interface EmittedEvent {
  readonly id: string
  readonly type: string
  readonly order: string
  readonly body: unknown
  /** The piece of work that told it. */
  readonly trace?: TraceRef | undefined
}

/** A job to be queued with the transaction. */
export interface QueuedJob {
  readonly task: string
  readonly payload: Readonly<Record<string, string>>
  readonly key?: string
  /** The lower, the sooner; 0 where left out. */
  readonly priority?: number
  /** Jobs of one queue are done one after the other. */
  readonly queue?: string
  /** The piece of work that queued it. */
  readonly trace?: TraceRef | undefined
}

/** What was known of the harm in a file when it was taken: examined and found clean, or not examined. */
export type FileScan = 'clean' | 'unscanned'

/** What was found in a file that is not taken: the name of a scanner's signature. */
export interface Harm {
  readonly signature: string
}

/** A file received and checked, not yet stored. */
export interface Upload {
  readonly name: string
  /** Found in the content. */
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** Left out of what the platform makes itself. */
  readonly scan?: FileScan
  /** Set where the file is harmful; its content was dropped, and whatever it was sent to refuses it. */
  readonly harm?: Harm
}

/** What is known of a stored file without opening it. */
export interface FileInfo {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly address: string
  readonly owner: string
  /** Null of files that the platform made itself, and of those taken before files were examined. */
  readonly scan: FileScan | null
  /** The content was destroyed by law; the name is empty then. */
  readonly destroyed: boolean
}

/** Keeps files: addressed by content per government, each encrypted with a key of its own. */
export interface FileStore {
  /** Stores bytes durably and records them in this transaction. */
  put(ctx: Ctx, upload: Upload): Promise<FileInfo>
  /** @throws Refusal `kernel.not-found` */
  info(ctx: Ctx, id: string): Promise<FileInfo>
  infos(ctx: Ctx, ids: readonly string[]): Promise<FileInfo[]>
  /** Opens what a store read of a file with its own rows. */
  describe(
    ctx: Ctx,
    row: Omit<FileInfo, 'name' | 'destroyed'> & { readonly nameSealed: string | null },
  ): FileInfo
  /**
   * @throws Refusal `kernel.not-found`, `kernel.file-destroyed`; Error where the content is not what was stored
   */
  read(ctx: Ctx, id: string): Promise<{ info: FileInfo; bytes: Buffer }>
  /**
   * Destroys keys and names for good; the rows stay, because records point to them. The bytes, which nothing opens
   * any more, are removed after the commit.
   */
  destroy(ctx: Ctx, ids: readonly string[]): Promise<void>
  /** Removes from the disk what is left of a destroyed file; done again, it changes nothing. */
  removeDestroyed(ctx: Ctx, id: string): Promise<void>
}

/** The law of time where and when a request is handled: as it was at most a few seconds before. */
export interface LegalServices {
  /** Division code of the government of the request; `00` for the node itself. */
  readonly division: string
  /** The calendar of the layers that hold in the government of the request. */
  calendar(): Calendar
  /** The newest version in force there on the day of the request. @throws Error where there is no such rule */
  rule(id: string): Rule
  /** The same, where a place may have such a rule or not: what is local is data. */
  findRule(id: string): Rule | undefined
  /** A version of a rule, whether it is in force or not. @throws Error where there is no such version */
  ruleVersion(id: string, version: number): Rule
  /** When a unit is open; undefined where neither it nor its government announced hours. */
  hours(unitId: string): OfficeHours | undefined
}

/** How long a kind of record is kept. */
export interface KeptFor {
  /** The period counts from the day after the record's day, or from 1 January of the year after it. */
  readonly countsFrom: 'next-day' | 'next-year'
  readonly length: number
  readonly unit: 'day' | 'year'
}

/** What the platform offers to every use case and does not change while it runs. */
export interface Services extends LegalServices {
  readonly keyring: Keyring
  readonly files: FileStore
  readonly sms: SmsGateway
  readonly mail: MailGateway
  /** Who is asked whether name, number and phone belong together. */
  readonly authority: IdentityAuthority
  /** Who is asked about cases by their flows. */
  readonly enquiry: Enquiry
  /** Where fees are paid on line. */
  readonly payment: PaymentPort
  /** Who is asked about signatures made with a certificate. */
  readonly certificates: CertificateAuthority
  /** Whoever signs papers; undefined where nobody does. */
  readonly signer: Signer | undefined
  /** Name of this installation in acts. */
  readonly node: string
  /** Address of the public site without a slash at the end, for QR codes and links. */
  readonly publicUrl: string
  /** The texts of a language: `namespace:key` with its values put in. For files that the server writes. */
  words(locale: Locale): (key: string, params?: Readonly<Record<string, string | number>>) => string
  /** How long records of a source are kept that ended so (`kernel/retention`); undefined where no rule speaks of them. */
  keptFor(record: string, outcome: string): KeptFor | undefined
  /** How the node does now; it is looked at when this is called. */
  condition(): Promise<NodeCondition>
  /** Id of the span in which the machine's clock is not believed; null while it is. */
  timeDoubt(): string | null
  readonly log: Logger
}

/** Which face a session belongs to: the staff's workbench (`desk`) or the public hall (`hall`). */
export type Face = 'desk' | 'hall'

/** A session to begin in the caller's browser, or, without a token, to end. */
export interface SessionChange {
  readonly face: Face
  readonly token: string | null
}

/** A secret for the caller's browser to keep, by which its device is known from then on. */
export interface DeviceChange {
  readonly secret: string
  readonly expiresAt: Date
}

/** One transaction and everything a use case may know about the request it serves. */
export interface Ctx {
  /** The open transaction. Stores type it with `withTables`. */
  readonly tx: Kysely<unknown>
  readonly actor: Actor
  /** Instant of the transaction, read once. */
  readonly now: Date
  readonly locale: Locale
  /** Government whose rows this transaction may write; null where only the node's own tables are used. */
  readonly governmentId: string | null
  /** What was changed how often in that government, for what is remembered (`kernel/cache`); null where nothing is written. */
  readonly stamps: Stamps | null
  readonly services: Services
  /** Where the request came from; empty for the platform's own work. */
  readonly origin: {
    readonly address: string
    readonly agent: string
    /** The secret that this device was once given, as its browser sends it: to be checked. */
    readonly device?: string | undefined
  }
  /** The span of this work, which everything that it sets in motion hangs below. */
  readonly trace?: TraceRef | undefined
  /**
   * Set where the work is done on trial and rolled back: what it would make for people to see is put here, and shown
   * to whoever asked.
   */
  readonly rehearsal?: unknown[] | undefined
  /** What the answer sets besides its body. */
  readonly reply: {
    session?: SessionChange
    device?: DeviceChange
    /** Fields of the output that are told this once and not remembered with it: a password just made. */
    once?: Readonly<Record<string, unknown>>
    /** Done in a transaction of its own, which may write, when a streamed answer has ended or was cut off. */
    afterwards?: (ctx: Ctx) => Promise<void>
  }
  /** Topics with something new, told to who looks at them after the commit (`kernel/live`). */
  readonly signals: Set<string>
  /** Events and jobs written just before the commit. */
  readonly outbox: EmittedEvent[]
  readonly jobs: QueuedJob[]
}

/** Runs work as a named actor in one transaction; with no government of its own the actor may only read. */
export type RunWork = <T>(actor: SystemActor, readOnly: boolean, work: (ctx: Ctx) => Promise<T>) => Promise<T>
