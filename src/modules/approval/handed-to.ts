import type { Ctx } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import type { Act } from '#kernel/ledger'
import type { ActBody } from '#modules/casework'
import { personNames, positionsOf } from '#modules/org'
import type { deskContract } from './desk.contract.ts'

/** Somebody to whom a turn handed something, as he is called today. */
export type HandedTo = OutputOf<
  (typeof deskContract.endpoints)['readCase']
>['acts'][number]['handedTo'][number]

/** Seats that the command of a turn names; handing over the work of somebody who goes says that in its facts. */
function seatsOf(act: Act): readonly { readonly person?: string }[] {
  const { flow, facts } = act.body as unknown as ActBody
  if (!flow || facts.to !== undefined || !('to' in flow) || typeof flow.to === 'string') return []
  return 'person' in flow.to || 'role' in flow.to ? [flow.to] : flow.to
}

/** Ids of the members of staff to whom an act hands something: 转办, 委托, 加签, 传阅. */
export const peopleHanded = (act: Act): string[] => seatsOf(act).flatMap(({ person }) => person ?? [])

/** Who was handed something by acts, with their posts of today: that of this unit, else their first. */
export async function handedBy(
  ctx: Ctx,
  acts: readonly Act[],
  unitId: string,
): Promise<(act: Act) => HandedTo[]> {
  const people = [...new Set(acts.flatMap(peopleHanded))]
  const names = await personNames(ctx, people)
  const held = await Promise.all(people.map(async (id) => [id, await positionsOf(ctx, id)] as const))
  const posts = new Map(
    held.map(([id, positions]) => [id, positions.find((one) => one.unitId === unitId) ?? positions[0]]),
  )
  return (act) =>
    peopleHanded(act).map((id) => {
      const { title = '', unitName = '' } = posts.get(id) ?? {}
      return { name: names.get(id) ?? '', title, unitName }
    })
}
