import { legalDayOf } from '#kernel/calendar'
import { actorRef, authorize, type Ctx, governmentOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { newId } from '#kernel/ids'
import { recordDayAct } from '#kernel/ledger'
import { namesOf, reachedUnitIds, staffMember, unitOf } from '#modules/org'
import { alreadySecretary } from './casework.errors.ts'
import type { lateEntryContract } from './late-entry.contract.ts'
import { endSecretaryRow, findSecretary, insertSecretary, secretariesOf } from './late-entry.store.ts'

type Endpoints = typeof lateEntryContract.endpoints

/** 代录人 of the units that the caller appoints in. */
export async function listSecretaries(ctx: Ctx): Promise<OutputOf<Endpoints['listSecretaries']>> {
  const rows = await secretariesOf(ctx, await reachedUnitIds(ctx, 'casework.secretary.appoint'))
  const names = await namesOf(
    ctx,
    rows.flatMap(({ unitId, personId }) => [unitId, personId]),
  )
  return {
    rows: rows.map(({ id, unitId, personId, fromDay, toDay }) => ({
      ...{ id, fromDay, toDay },
      unitName: names.get(unitId) ?? '',
      personName: names.get(personId) ?? '',
    })),
  }
}

async function authorizeUnit(ctx: Ctx, unitId: string): Promise<void> {
  const { path: unitPath } = await unitOf(ctx, unitId)
  authorize(ctx.actor, 'casework.secretary.appoint', { governmentId: governmentOf(ctx), unitId, unitPath })
}

/**
 * Names somebody who may record what leaders of a unit signed on paper.
 * @throws Refusal `casework.already-secretary`, `kernel.not-found`
 */
export async function appointSecretary(
  ctx: Ctx,
  { unitId, personId, toDay: until }: InputOf<Endpoints['appointSecretary']>,
): Promise<{ secretaryId: string }> {
  await authorizeUnit(ctx, unitId)
  if (!(await staffMember(ctx, personId))) throw notFound()
  if ((await secretariesOf(ctx, [unitId])).some((one) => one.personId === personId)) throw alreadySecretary()
  const [id, toDay] = [newId(), until ?? null]
  const fromDay = legalDayOf(ctx.now)
  await insertSecretary(ctx, {
    ...{ governmentId: governmentOf(ctx), id, unitId, personId, fromDay, toDay },
    ...{ appointedBy: actorRef(ctx.actor), appointedAt: ctx.now, endedAt: null },
  })
  await recordDayAct(ctx, 'casework.secretary-appointed@1', {
    secretary: id,
    unitId,
    personId,
    fromDay,
    toDay,
  })
  return { secretaryId: id }
}

/** Ends it at once. @throws Refusal `kernel.not-found` */
export async function endSecretary(
  ctx: Ctx,
  { secretaryId }: InputOf<Endpoints['endSecretary']>,
): Promise<Record<string, never>> {
  const found = await findSecretary(ctx, secretaryId)
  if (!found || found.endedAt !== null) throw notFound()
  await authorizeUnit(ctx, found.unitId).catch(() => {
    throw notFound()
  })
  await endSecretaryRow(ctx, secretaryId)
  await recordDayAct(ctx, 'casework.secretary-ended@1', { secretary: secretaryId })
  return {}
}
