import { type Ctx, staffOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { type CaseHold, holdCase, holdsOfCases, letCaseGo } from './case-hold.ts'
import type { holdContract } from './hold.contract.ts'

type Endpoints = typeof holdContract.endpoints
type Row = OutputOf<Endpoints['listHolds']>['rows'][number]

/** A hold as the list shows it. */
export const shownHold = ({ id, subjectId, label, reason, until, personName, placedAt }: CaseHold): Row => ({
  ...{ id, caseId: subjectId, number: label, reason, until, person: personName },
  placedAt: placedAt.toISOString(),
})

/** 正在暂停销毁的办件, those that end first before the others. */
export async function listHolds(ctx: Ctx): Promise<OutputOf<Endpoints['listHolds']>> {
  const rows = (await holdsOfCases(ctx)).map(shownHold)
  return { rows, total: rows.length }
}

/** 暂停销毁. @throws Refusal as `holdCase` */
export async function placeHold(
  ctx: Ctx,
  input: InputOf<Endpoints['placeHold']>,
): Promise<Record<string, never>> {
  await holdCase(ctx, { ...input, personId: staffOf(ctx).personId })
  return {}
}

/** 解除暂停销毁. @throws Refusal as `letCaseGo` */
export async function liftHold(
  ctx: Ctx,
  input: InputOf<Endpoints['liftHold']>,
): Promise<Record<string, never>> {
  await letCaseGo(ctx, { ...input, personId: staffOf(ctx).personId })
  return {}
}
