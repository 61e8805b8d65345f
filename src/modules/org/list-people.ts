import type { Ctx } from '#kernel/context'
import { type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { appointmentsOf } from './appointment.store.ts'
import type { peopleContract } from './people.contract.ts'
import { listPeople as readPeople } from './person.store.ts'
import { reachOf } from './reach.model.ts'

type Endpoint = (typeof peopleContract.endpoints)['listPeople']

/** People of the units within the caller's reach, with their positions. */
export async function listPeople(ctx: Ctx, input: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const { text, unitId, state } = input
  const reach = reachOf(ctx.actor, 'org.person.read')
  const { rows, total } = await readPeople(ctx, reach, { text, unitId, state, ...rowWindow(input) })
  const held = await appointmentsOf(
    ctx,
    rows.map((row) => row.id),
  )
  const positionsOf = (personId: string) =>
    held
      .filter((one) => one.personId === personId && one.state === 'active')
      .map(({ unitName, title }) => ({ unitName, title }))
  return { rows: rows.map((row) => ({ ...row, positions: positionsOf(row.id) })), total }
}
