import type { Actor, Face } from '#kernel/context'
import type { Contract } from '#kernel/contract'
import type { Problem } from '#kernel/errors'
import type { Messages, Translate } from '#kernel/i18n'
import type { Logger } from '#kernel/log'
import type { Page } from '#kernel/page'
import type { Platform } from '#kernel/platform'

/** Finds who a session token belongs to; null where it is unknown, ended or revoked. */
export type ResolveSession = (face: Face, token: string) => Promise<Actor | null>

/** Whether a part of the installation works. */
export type Check = () => Promise<boolean>

/** What the web server serves. */
export interface ServerOptions {
  readonly platform: Platform
  readonly contracts: readonly Contract[]
  readonly pages: readonly Page[]
  readonly messages: Messages
  readonly resolveSession: ResolveSession
  /** Page for a refused or failed page request. */
  readonly failurePage: (problem: Problem, t: Translate, lang: string) => string
  /** Style sheet of the public pages and the address it is served at, made of its digest. */
  readonly stylesheet: { readonly href: string; readonly text: string }
  /** Folder of the built workbench. */
  readonly workbench: string | null
  /** Key for the tokens that forms carry. */
  readonly formKey: Buffer
  readonly checks: Readonly<Record<string, Check>>
  readonly version: string
  readonly log: Logger
  /** Off only where a bench measures the server itself. */
  readonly rateLimits: boolean
  /** Addresses and ranges of proxies that are believed about who calls and how; none where left out. */
  readonly trustProxy?: readonly string[]
}
