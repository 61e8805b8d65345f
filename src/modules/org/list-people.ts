import type { Ctx } from '#kernel/context'
import { type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { appointmentsOf } from './appointment.store.ts'
import type { peopleContract } from './people.contract.ts'
import { everyPerson, type Person, listPeople as readPeople } from './person.store.ts'
import { reachOf } from './reach.model.ts'

type Endpoint = (typeof peopleContract.endpoints)['listPeople']
type Row = OutputOf<Endpoint>['rows'][number]

const reachedBy = (ctx: Ctx) => reachOf(ctx.actor, 'org.person.read')

/** People with the positions that they hold, as the list shows them. */
export async function shownPeople(ctx: Ctx, people: readonly Person[]): Promise<Row[]> {
  const held = await appointmentsOf(
    ctx,
    people.map(({ id }) => id),
  )
  const active = Map.groupBy(
    held.filter(({ state }) => state === 'active'),
    ({ personId }) => personId,
  )
  return people.map((person) => ({
    ...person,
    positions: (active.get(person.id) ?? []).map(({ unitName, title }) => ({ unitName, title })),
  }))
}

/** People of the units within the caller's reach, with their positions. */
export async function listPeople(ctx: Ctx, input: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const { rows, total } = await readPeople(ctx, reachedBy(ctx), input, rowWindow(input))
  return { rows: await shownPeople(ctx, rows), total }
}

/** All of them, batch by batch. */
export const allPeople = (ctx: Ctx, input: InputOf<Endpoint>) => everyPerson(ctx, reachedBy(ctx), input)
