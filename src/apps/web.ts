import type { FastifyInstance } from 'fastify'
import type { Contract } from '#kernel/contract'
import { answers } from '#kernel/db'
import { createServer, type Observers } from '#kernel/http'
import type { Logger } from '#kernel/log'
import type { Page } from '#kernel/page'
import { resolveSession } from '#modules/identity'
import {
  FONTS,
  failurePage,
  handbookChapterPage,
  handbookPage,
  heldFormPage,
  languagesPage,
  MANUAL_PICTURES,
  manualPage,
  PAGES,
  SCRIPT,
  STYLESHEET,
  translationFilePage,
} from '#web/public/pages'
import type { Border } from './border.ts'
import type { Composition } from './compose.ts'
import { MODULES } from './modules.ts'
import { VERSION } from './version.ts'

/** What of the web server is decided outside. */
export interface WebOptions {
  readonly formKey: Buffer
  /** Folder of the built workbench, or null where there is none. */
  readonly workbench: string | null
  readonly rateLimits: boolean
  /** What is believed and let in; without it every name, no proxy, and files as they come. */
  readonly trustProxy?: Border['trustProxy']
  readonly hosts?: Border['hosts']
  readonly examine?: Border['examine']
  readonly rates?: Border['rates']
  /** Pages beside those of every installation. */
  readonly pages?: readonly Page[]
  readonly observers?: Observers
  readonly log: Logger
}

const isContract = (contract: Contract | undefined): contract is Contract => contract !== undefined

const contractsOf = (): Contract[] => MODULES.map((module) => module.contract).filter(isContract)

/** The public pages of every installation. */
export const pagesOf = ({ messages }: Pick<Composition, 'messages'>): readonly Page[] => [
  ...PAGES,
  manualPage(contractsOf(), VERSION),
  handbookPage,
  handbookChapterPage,
  languagesPage(messages),
  translationFilePage(messages),
]

/** The web server of a composed platform. */
export function createWeb(composition: Composition, options: WebOptions): Promise<FastifyInstance> {
  return createServer({
    platform: composition.platform,
    contracts: contractsOf(),
    messages: composition.messages,
    resolveSession: resolveSession(composition.database.db, composition.platform.time),
    failurePage,
    heldFormPage,
    stylesheet: STYLESHEET,
    script: SCRIPT,
    files: [...FONTS, ...MANUAL_PICTURES],
    hub: composition.hub,
    checks: { database: () => answers(composition.database) },
    version: VERSION,
    ...options.observers,
    ...options,
    pages: [...pagesOf(composition), ...(options.pages ?? [])],
  })
}
