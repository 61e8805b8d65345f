import type { Actor, Face, FileScan, Harm } from '#kernel/context'
import type { Contract } from '#kernel/contract'
import type { Problem } from '#kernel/errors'
import type { Messages, Translate } from '#kernel/i18n'
import type { Hub } from '#kernel/live'
import type { Logger } from '#kernel/log'
import type { FormValues, Page } from '#kernel/page'
import type { Platform } from '#kernel/platform'
import type { FileAsset } from './file-asset.ts'
import type { Observers } from './observe.ts'
import type { Rates } from './rate.ts'
import type { StreamRules } from './signal-stream.ts'
import type { TextAsset } from './text-asset.ts'
import type { Patience } from './timing.ts'

/**
 * Finds who a session token belongs to, as it counts at the address of the request; null where it is unknown, ended or
 * revoked.
 * @param quietly it is only looked: the session does not count as used
 */
export type ResolveSession = (
  face: Face,
  token: string,
  address: string,
  quietly?: boolean,
) => Promise<Actor | null>

/** Whether a part of the installation works. */
export type Check = () => Promise<boolean>

/**
 * Looks for what is harmful in a file.
 * @returns what is recorded with it, or what was found
 * @throws Refusal where nothing can be said and the file is therefore not taken
 */
export type ExamineFile = (bytes: Uint8Array) => Promise<FileScan | Harm>

/** A form that could not be taken just now, with all that is needed to send it again. */
export interface HeldForm {
  readonly problem: Problem
  /** Where it was sent. */
  readonly action: string
  /** All its fields, with the token and the idempotency key. */
  readonly values: FormValues
  /** It takes a file, which has to be chosen again. */
  readonly takesFile: boolean
}

/** What the web server serves. */
export interface ServerOptions extends Observers {
  readonly platform: Platform
  readonly contracts: readonly Contract[]
  readonly pages: readonly Page[]
  readonly messages: Messages
  readonly resolveSession: ResolveSession
  /** Page for a refused or failed page request. */
  readonly failurePage: (problem: Problem, t: Translate, lang: string) => string
  /** Page that keeps what was typed into a form while the database is away. */
  readonly heldFormPage: (held: HeldForm, t: Translate, lang: string) => string
  /** Style sheet of the public pages and the address it is served at, made of its digest. */
  readonly stylesheet: TextAsset
  /** The script that some pages bring; none where left out. */
  readonly script?: TextAsset
  /** Fonts and pictures that pages bring; none where left out. */
  readonly files?: readonly FileAsset[]
  /** Folder of the built workbench. */
  readonly workbench: string | null
  /** Key for the tokens that forms carry. */
  readonly formKey: Buffer
  /** Where signals are heard; without it no endpoint that produces them can be served. */
  readonly hub?: Hub
  /** Other rules for streams of signals than those of the product. */
  readonly streams?: Partial<StreamRules>
  readonly checks: Readonly<Record<string, Check>>
  readonly version: string
  readonly log: Logger
  /** Off only where a bench measures the server itself. */
  readonly rateLimits: boolean
  /** Other rates than those of the product. */
  readonly rates?: Rates
  /** Other patience with slow clients than that of the product. */
  readonly patience?: Partial<Patience>
  /** Names under which this installation is reached, besides addresses in numbers and `localhost`; any where left out. */
  readonly hosts?: () => readonly string[]
  readonly examine?: ExamineFile
  /** Addresses and ranges of proxies that are believed about who calls and how; none where left out. */
  readonly trustProxy?: readonly string[]
}
