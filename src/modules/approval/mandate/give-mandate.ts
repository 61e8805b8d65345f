import { legalDayOf } from '#kernel/calendar'
import { actorRef, authorize, type Ctx, governmentOf } from '#kernel/context'
import type { FileReply, InputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import type { Upload } from '#kernel/files'
import { newId } from '#kernel/ids'
import { recordDayAct } from '#kernel/ledger'
import { versionInForce } from '#modules/item'
import { holdersIn, staffMember, unitOf } from '#modules/org'
import {
  fileMissing,
  itemNotInForce,
  mandateBeyondPower,
  mandateEndsBefore,
  mandateRevoked,
} from '../approval.errors.ts'
import type { mandateContract } from '../mandate.contract.ts'
import { POWER_OF } from './mandate.model.ts'
import { findMandate, insertMandate, lockMandate, type Mandate, saveRevoked } from './mandate.store.ts'

type Endpoints = typeof mandateContract.endpoints
type Given = InputOf<Endpoints['giveMandate']>

async function authorizeUnit(ctx: Ctx, unitId: string): Promise<void> {
  const { path: unitPath } = await unitOf(ctx, unitId)
  const manage = 'approval.mandate.manage'
  authorize(ctx.actor, manage, { governmentId: governmentOf(ctx), unitId, unitPath }, manage)
}

/** Nobody mandates what he may not do himself. @throws Refusal `approval.mandate-beyond-power` */
async function checkPower(ctx: Ctx, { unitId, giverId, acts }: Given): Promise<void> {
  for (const act of acts) {
    const held = await holdersIn(ctx, unitId, POWER_OF[act], legalDayOf(ctx.now))
    if (held.includes(giverId)) continue
    const power = ctx.services.words(ctx.locale)(`approval:mandate.power.${act}`)
    throw mandateBeyondPower({ power }, [
      { field: 'giverId', code: 'approval.mandate-beyond-power', params: { power } },
    ])
  }
}

async function checkItems(ctx: Ctx, { items = [], unitId }: Given): Promise<void> {
  for (const code of items) {
    const version = await versionInForce(ctx, code)
    if (version?.facts.unitId !== unitId)
      throw itemNotInForce({}, [{ field: 'items', code: 'approval.item-not-in-force' }])
  }
}

/**
 * 首席代表授权: what a head of a department has signed on paper is entered, with its scan. It holds from day to day for the items
 * and steps that it names, until it is revoked.
 * @throws Refusal `approval.mandate-beyond-power`, `approval.mandate-ends-before`, `approval.item-not-in-force`
 */
export async function giveMandate(
  ctx: Ctx,
  input: Given,
  upload: Upload | undefined,
): Promise<{ mandateId: string }> {
  await authorizeUnit(ctx, input.unitId)
  if (!upload) throw fileMissing({}, [{ field: 'file', code: 'approval.file-missing' }])
  if (input.toDay < input.fromDay)
    throw mandateEndsBefore({}, [{ field: 'toDay', code: 'approval.mandate-ends-before' }])
  if (input.giverId === input.holderId || !(await staffMember(ctx, input.holderId))) throw notFound()
  await checkPower(ctx, input)
  await checkItems(ctx, input)
  const { id: fileId, address } = await ctx.services.files.put(ctx, upload)
  const id = newId()
  const entered = { enteredBy: actorRef(ctx.actor), enteredAt: ctx.now }
  const open = { revokedBy: null, revokedAt: null, reason: null }
  const given = { ...input, items: input.items ?? [] }
  await insertMandate(ctx, { governmentId: governmentOf(ctx), id, ...given, fileId, ...entered, ...open })
  await recordDayAct(ctx, 'approval.mandate-given@1', { mandate: id, ...given, file: fileId, address })
  return { mandateId: id }
}

/** A mandate of a unit that the caller looks after. @throws Refusal `kernel.not-found` */
export async function reachedMandate(ctx: Ctx, mandateId: string): Promise<Mandate> {
  const found = await findMandate(ctx, mandateId)
  if (!found) throw notFound()
  await authorizeUnit(ctx, found.unitId)
  return found
}

/** Takes a mandate back, at once. @throws Refusal `approval.mandate-revoked`, `kernel.not-found` */
export async function revokeMandate(
  ctx: Ctx,
  { mandateId, reason }: InputOf<Endpoints['revokeMandate']>,
): Promise<Record<string, never>> {
  await reachedMandate(ctx, mandateId)
  const found = await lockMandate(ctx, mandateId)
  if (!found || found.revokedAt !== null) throw mandateRevoked()
  await saveRevoked(ctx, mandateId, reason)
  await recordDayAct(ctx, 'approval.mandate-revoked@1', { mandate: mandateId })
  return {}
}

/** The scan of what was signed. */
export async function readMandateFile(
  ctx: Ctx,
  { mandateId }: InputOf<Endpoints['readMandateFile']>,
): Promise<FileReply> {
  const { fileId } = await reachedMandate(ctx, mandateId)
  const { info, bytes } = await ctx.services.files.read(ctx, fileId)
  return { name: info.name, type: info.mediaType, bytes, disposition: 'inline' }
}
