import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { casesBrief } from '#modules/casework'
import { versionInForce } from '#modules/item'
import { namesOf, reachedUnitIds } from '#modules/org'
import type { mandateContract } from '../mandate.contract.ts'
import { reachedMandate } from './give-mandate.ts'
import { mandateState } from './mandate.model.ts'
import { listMandateRows, type MandateAct, usesOf } from './mandate.store.ts'

type Endpoints = typeof mandateContract.endpoints

/** 授权 of the units that the caller looks after. */
export async function listMandates(ctx: Ctx): Promise<OutputOf<Endpoints['listMandates']>> {
  const rows = await listMandateRows(ctx, await reachedUnitIds(ctx, 'approval.mandate.manage'))
  const names = await namesOf(
    ctx,
    rows.flatMap(({ unitId, giverId, holderId }) => [unitId, giverId, holderId]),
  )
  const codes = [...new Set(rows.flatMap(({ items }) => items))]
  const items = new Map(
    await Promise.all(
      codes.map(async (code) => [code, (await versionInForce(ctx, code))?.facts.name ?? code] as const),
    ),
  )
  const today = legalDayOf(ctx.now)
  return {
    rows: rows.map(({ id, fromDay, toDay, reason, uses, ...row }) => ({
      ...{ id, fromDay, toDay, reason, uses, acts: [...row.acts] },
      unitName: names.get(row.unitId) ?? '',
      giver: names.get(row.giverId) ?? '',
      holder: names.get(row.holderId) ?? '',
      items: row.items.map((code) => items.get(code) ?? code),
      state: mandateState({ fromDay, toDay, revokedAt: row.revokedAt }, today),
    })),
  }
}

/** Each use of a mandate, the newest first. */
export async function listMandateUses(
  ctx: Ctx,
  { mandateId }: InputOf<Endpoints['listMandateUses']>,
): Promise<OutputOf<Endpoints['listMandateUses']>> {
  const { id: reached } = await reachedMandate(ctx, mandateId)
  const uses = await usesOf(ctx, reached)
  const cases = await casesBrief(
    ctx,
    uses.map(({ caseId }) => caseId),
  )
  return {
    rows: uses.map(({ id, caseId, act, outcome, usedAt }) => {
      const found = cases.find((one) => one.id === caseId)
      return {
        ...{ id, caseId, act: act as MandateAct, outcome, usedAt: usedAt.toISOString() },
        ...{ caseNumber: found?.number ?? '', subject: found?.subject ?? '' },
      }
    }),
  }
}
