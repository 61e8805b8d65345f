import type { Ctx } from '#kernel/context'
import type { Contract, Endpoint, Endpoints, InputOf, OutputOf } from '#kernel/contract'
import type { Subscriber } from '#kernel/events'
import type { Upload } from '#kernel/files'
import type { Job } from '#kernel/jobs'

/** Tiers of modules; a module may use those of lower tiers, and others of its own tier that it declares. */
export type Tier = 'foundation' | 'shape' | 'business'

/** Answers one endpoint. */
export type Handler<E extends Endpoint> = (
  ctx: Ctx,
  input: InputOf<E>,
  upload: Upload | undefined,
) => Promise<OutputOf<E>>

/** One handler for each endpoint of a contract. */
export type Handlers<E extends Endpoints> = { readonly [N in keyof E]: Handler<E[N]> }

/** An endpoint with its handler, as the platform calls it. */
export interface Route {
  readonly module: string
  readonly name: string
  readonly endpoint: Endpoint
  readonly handle: Handler<Endpoint>
}

/** Binds a contract to its handlers. */
export function routesOf<E extends Endpoints>(of: Contract<E>, handlers: Handlers<E>): readonly Route[] {
  return Object.entries(of.endpoints).map(([name, endpoint]) => ({
    module: of.module,
    name,
    endpoint,
    handle: handlers[name] as unknown as Handler<Endpoint>,
  }))
}

/** A module as the composition root sees it. */
export interface ModuleDefinition {
  readonly name: string
  readonly tier: Tier
  /** Modules it may import. */
  readonly uses: readonly string[]
  /** Folder of the module: `messages/` and `migrations/` are found in it. */
  readonly folder: string
  readonly contract?: Contract
  readonly routes?: readonly Route[]
  readonly subscribers?: readonly Subscriber[]
  readonly jobs?: readonly Job[]
}
