import { legalDayOf } from '#kernel/calendar'
import { authorize, type Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { readCase, scopeOf } from '#modules/casework'
import { holdersIn, personNames } from '#modules/org'
import { notOfThisUnit } from './approval.errors.ts'
import { permitKind } from './approval.kind.ts'
import type { Permit } from './permit.ts'
import type { turnsContract } from './turns.contract.ts'

type Endpoint = (typeof turnsContract.endpoints)['listColleagues']

/** Names of the staff of the unit of a case, by their ids. */
export async function colleaguesOf(ctx: Ctx, { unitId }: Permit): Promise<ReadonlyMap<string, string>> {
  const ids = await holdersIn(ctx, unitId, 'casework.case.read', legalDayOf(ctx.now))
  return personNames(ctx, ids)
}

/** Names of these people. @throws Refusal `approval.not-of-this-unit` where one is not of the unit */
export function demandColleagues(colleagues: ReadonlyMap<string, string>, ids: readonly string[]): string[] {
  return ids.map((id) => {
    const name = colleagues.get(id)
    if (name === undefined) throw notOfThisUnit()
    return name
  })
}

/** Who of the unit can take part in a procedure of a case. */
export async function listColleagues(ctx: Ctx, { caseId }: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const found = await readCase(ctx, permitKind, caseId)
  authorize(ctx.actor, 'approval.case.pause', scopeOf(found), 'casework.case.read')
  const colleagues = await colleaguesOf(ctx, found)
  return { rows: [...colleagues].map(([personId, name]) => ({ personId, name })) }
}
