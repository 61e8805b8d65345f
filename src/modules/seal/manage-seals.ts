import { legalDayOf } from '#kernel/calendar'
import { actorRef, authorize, type Ctx, governmentOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { invalidInput, notFound } from '#kernel/errors'
import { emit } from '#kernel/events'
import { newId } from '#kernel/ids'
import { recordDayAct } from '#kernel/ledger'
import { staffMember, unitOf } from '#modules/org'
import type { sealContract } from './seal.contract.ts'
import { noKeeper, notEnded, paperTaken, sameKeeper, sealEnded, surrenderedBefore } from './seal.errors.ts'
import { sealRegistered } from './seal.events.ts'
import {
  insertSeal,
  lockSeal,
  type SealRow,
  saveEnd,
  saveKeeper,
  saveSurrender,
  sealsFor,
} from './seal.store.ts'

type Endpoints = typeof sealContract.endpoints

async function authorizeFor(ctx: Ctx, unitId: string): Promise<void> {
  const unit = await unitOf(ctx, unitId)
  authorize(ctx.actor, 'seal.seal.manage', { governmentId: governmentOf(ctx), unitId, unitPath: unit.path })
}

async function managedSeal(ctx: Ctx, id: string): Promise<SealRow> {
  const seal = await lockSeal(ctx, id)
  if (!seal) throw notFound()
  await authorizeFor(ctx, seal.unitId)
  return seal
}

async function sealInUse(ctx: Ctx, id: string): Promise<SealRow> {
  const seal = await managedSeal(ctx, id)
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
  emit(ctx, sealRegistered, id, { sealId: id, unitId, papers: [...papers] })
  await recordDayAct(ctx, sealRegistered.type, { seal: id, unit: unitId, kind, form, papers })
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

/**
 * 印章移交: another person keeps the seal from now on; who kept it before stamps with it no more.
 * @throws Refusal `seal.ended`, `seal.same-keeper`, `seal.no-keeper`
 */
export async function handSeal(
  ctx: Ctx,
  { sealId, keeperId, reason }: InputOf<Endpoints['handSeal']>,
): Promise<Record<string, never>> {
  const seal = await sealInUse(ctx, sealId)
  if (seal.keeperId === keeperId) throw sameKeeper()
  if (!(await staffMember(ctx, keeperId))) throw noKeeper()
  const id = newId()
  await saveKeeper(ctx, {
    ...{ governmentId: governmentOf(ctx), id, sealId, reason },
    ...{ fromKeeperId: seal.keeperId, toKeeperId: keeperId },
    ...{ handedBy: actorRef(ctx.actor), handedAt: ctx.now },
  })
  await recordDayAct(ctx, 'seal.handed-over@1', { seal: sealId, handover: id })
  return {}
}

/**
 * 缴销: a seal that is out of use is handed back to be destroyed; it stays in the register.
 * @throws Refusal `seal.not-ended`, `seal.surrendered`
 */
export async function surrenderSeal(
  ctx: Ctx,
  { sealId, to }: InputOf<Endpoints['surrenderSeal']>,
): Promise<Record<string, never>> {
  const seal = await managedSeal(ctx, sealId)
  if (seal.endedAt === null) throw notEnded()
  if (seal.surrenderedAt !== null) throw surrenderedBefore()
  await saveSurrender(ctx, sealId, actorRef(ctx.actor), to)
  await recordDayAct(ctx, 'seal.surrendered@1', { seal: sealId, to })
  return {}
}
