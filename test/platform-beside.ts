import { randomUUID } from 'node:crypto'
import type { Actor } from '#kernel/context'
import type { Endpoint, InputOf, OutputOf } from '#kernel/contract'
import { createPlatform, type Route } from '#kernel/platform'
import { governmentDirectory } from '../src/apps/directory.ts'
import { openLegalTime } from '../src/apps/legal-time.ts'
import type { World } from './world.ts'

/** Calls an endpoint as an actor. */
export type CallAs = <E extends Endpoint>(
  actor: Actor,
  endpoint: E,
  input: InputOf<E>,
) => Promise<OutputOf<E>>

/** The world's platform with the routes of a module that only a test has. */
export function platformBeside({ composition }: World, routes: readonly Route[]): CallAs {
  const { platform, database } = composition
  const governments = governmentDirectory(database.db, 0)
  const legal = openLegalTime(database, governments, 0)
  const beside = createPlatform({
    db: database.db,
    services: platform.services,
    time: platform.time,
    routes: [...platform.routes, ...routes],
    subscribersOf: () => [],
    governments,
    legal: async (governmentId, at) => (await legal).in(governmentId, at),
    onTold: () => undefined,
  })
  return async (actor, endpoint, input) => {
    const caller = { actor, locale: 'zh-CN', origin: { address: '', agent: 'test' } } as const
    const call = { endpoint, caller, input: input as Record<string, unknown>, key: randomUUID() }
    return (await beside.invoke(call)).output as never
  }
}
