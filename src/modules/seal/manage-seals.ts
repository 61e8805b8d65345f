import { legalDayOf } from '#kernel/calendar'
import { actorRef, authorize, type Ctx, governmentOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { invalidInput, notFound } from '#kernel/errors'
import { newId } from '#kernel/ids'
import { recordDayAct } from '#kernel/ledger'
import { staffMember, unitOf } from '#modules/org'
import type { sealContract } from './seal.contract.ts'
import { noKeeper, paperTaken, sealEnded } from './seal.errors.ts'
import { insertSeal, lockSeal, type SealRow, saveEnd, sealsFor } from './seal.store.ts'

type Endpoints = typeof sealContract.endpoints

async function authorizeFor(ctx: Ctx, unitId: string): Promise<void> {
  const unit = await unitOf(ctx, unitId)
  authorize(ctx.actor, 'seal.seal.manage', { governmentId: governmentOf(ctx), unitId, unitPath: unit.path })
}

async function sealInUse(ctx: Ctx, id: string): Promise<SealRow> {
  const seal = await lockSeal(ctx, id)
  if (!seal) throw notFound()
  await authorizeFor(ctx, seal.unitId)
  if (seal.endedAt !== null) throw sealEnded()
  return seal
}

/**
 * Registers a seal of a unit.
 * @throws Refusal `seal.paper-taken`, `seal.no-keeper`, `kernel.invalid-input`
 */
export async function registerSeal(
  ctx: Ctx,
  { unitId, papers, ...input }: InputOf<Endpoints['registerSeal']>,
): Promise<OutputOf<Endpoints['registerSeal']>> {
  await authorizeFor(ctx, unitId)
  const { validFrom, validTo } = input
  if (validTo !== null && validTo < validFrom) {
    throw invalidInput({}, [{ field: 'validTo', code: 'seal.ends-before-it-begins' }])
  }
  if (!(await staffMember(ctx, input.keeperId))) throw noKeeper()
  if ((await sealsFor(ctx, { unitId, papers, on: legalDayOf(ctx.now) })).length > 0) throw paperTaken()
  const id = newId()
  const registered = { registeredBy: actorRef(ctx.actor), registeredAt: ctx.now }
  await insertSeal(ctx, { governmentId: governmentOf(ctx), id, unitId, papers, ...input, ...registered })
  const { kind, form } = input
  await recordDayAct(ctx, 'seal.registered@1', { seal: id, unit: unitId, kind, form, papers })
  return { sealId: id }
}

/** Takes a seal out of use; what it sealed stays sealed. @throws Refusal `seal.ended` */
export async function endSeal(
  ctx: Ctx,
  { sealId, reason }: InputOf<Endpoints['endSeal']>,
): Promise<Record<string, never>> {
  await sealInUse(ctx, sealId)
  await saveEnd(ctx, sealId, actorRef(ctx.actor), reason)
  await recordDayAct(ctx, 'seal.ended@1', { seal: sealId })
  return {}
}
