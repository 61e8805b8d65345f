import type { Ctx } from '#kernel/context'
import { everyPerson, type Person } from './person.store.ts'
import { reachOf } from './reach.model.ts'

/**
 * People whom the caller reaches with a permission, for the filter of another module's list; `text` is part of a name
 * or the beginning of an employee number, `wholly` leaves out who has a position beyond the caller's reach. Part.
 */
export async function reachedPeople(
  ctx: Ctx,
  permission: string,
  filter: {
    readonly text?: string | undefined
    readonly unitId?: string | undefined
    readonly wholly?: boolean
  },
): Promise<ReadonlyMap<string, Person>> {
  const found = new Map<string, Person>()
  for await (const batch of everyPerson(ctx, reachOf(ctx.actor, permission), filter))
    for (const person of batch) found.set(person.id, person)
  return found
}
