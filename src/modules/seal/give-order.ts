import { legalDayOf } from '#kernel/calendar'
import { actorRef, authorize, type Ctx, governmentOf } from '#kernel/context'
import type { FileReply, InputOf, OutputOf } from '#kernel/contract'
import { invalidInput, notFound } from '#kernel/errors'
import type { Upload } from '#kernel/files'
import { newId } from '#kernel/ids'
import { recordDayAct } from '#kernel/ledger'
import { unitOf } from '#modules/org'
import type { orderContract } from './order.contract.ts'
import { overlap } from './order.model.ts'
import { findOrder, insertOrder, lockOrder, openOrders, saveOrderEnd } from './order.store.ts'
import { alreadyOrdered, notItsPaper, orderEnded, orderFileMissing } from './seal.errors.ts'
import { readSeals } from './seal.permissions.ts'
import { sealsInUse } from './seal.store.ts'

type Endpoints = typeof orderContract.endpoints
/** What an order says, with the file that was put for it. */
type GivenOrder = InputOf<Endpoints['giveOrder']> & {
  readonly file: { readonly id: string; readonly address: string } | null
}

async function authorizeFor(ctx: Ctx, permission: string, unitId: string): Promise<void> {
  const { path } = await unitOf(ctx, unitId)
  authorize(ctx.actor, permission, { governmentId: governmentOf(ctx), unitId, unitPath: path })
}

/** The seals of a unit are registered for all these papers, where it has any. */
async function demandItsPapers(ctx: Ctx, { unitId, papers }: GivenOrder): Promise<void> {
  const seals = await sealsInUse(ctx, unitId, legalDayOf(ctx.now))
  const registered = new Set(seals.flatMap((seal) => seal.papers))
  if (seals.length > 0 && papers.some((paper) => !registered.has(paper))) throw notItsPaper()
}

/**
 * Records a written order of a unit. Part: the use case authorizes.
 * @throws Refusal `seal.already-ordered`, `seal.not-its-paper`, `kernel.invalid-input`
 */
export async function recordOrder(ctx: Ctx, given: GivenOrder): Promise<string> {
  const { file, ...said } = given
  const { unitId, papers, bySilence, basis, validFrom, validTo } = said
  if (validTo !== null && validTo < validFrom) {
    throw invalidInput({}, [{ field: 'validTo', code: 'seal.ends-before-it-begins' }])
  }
  await demandItsPapers(ctx, given)
  if ((await openOrders(ctx, unitId)).some((order) => overlap(order, said))) throw alreadyOrdered()
  const id = newId()
  const ordered = { orderedBy: actorRef(ctx.actor), orderedAt: ctx.now }
  const row = { unitId, papers: [...papers], bySilence, basis, validFrom, validTo, ...ordered }
  await insertOrder(ctx, { governmentId: governmentOf(ctx), id, ...row, fileId: file?.id ?? null })
  await recordDayAct(ctx, 'seal.ordered@2', {
    ...{ order: id, unit: unitId, papers, bySilence, basis, validFrom, validTo },
    document: file && { file: file.id, address: file.address },
  })
  return id
}

/**
 * 用印授权: the unit orders in writing which papers are sealed without a person being asked.
 * @throws Refusal `seal.order-file-missing`, `seal.already-ordered`, `seal.not-its-paper`, `kernel.invalid-input`
 */
export async function giveOrder(
  ctx: Ctx,
  input: InputOf<Endpoints['giveOrder']>,
  upload: Upload | undefined,
): Promise<OutputOf<Endpoints['giveOrder']>> {
  await authorizeFor(ctx, 'seal.order.give', input.unitId)
  if (!upload) throw orderFileMissing()
  const { id, address } = await ctx.services.files.put(ctx, upload)
  return { orderId: await recordOrder(ctx, { ...input, file: { id, address } }) }
}

/** Takes an order back: each use is asked for from now on. @throws Refusal `seal.order-ended`, `kernel.not-found` */
export async function endOrder(
  ctx: Ctx,
  { orderId, reason }: InputOf<Endpoints['endOrder']>,
): Promise<Record<string, never>> {
  const order = await lockOrder(ctx, orderId)
  if (!order) throw notFound()
  await authorizeFor(ctx, 'seal.order.give', order.unitId)
  if (order.endedAt !== null) throw orderEnded()
  await saveOrderEnd(ctx, orderId, actorRef(ctx.actor), reason)
  await recordDayAct(ctx, 'seal.order-ended@2', { order: orderId, unit: order.unitId, reason })
  return {}
}

/** The document of an order. @throws Refusal `kernel.not-found` */
export async function readOrderFile(
  ctx: Ctx,
  { orderId }: InputOf<Endpoints['readOrderFile']>,
): Promise<FileReply> {
  const order = await findOrder(ctx, orderId)
  if (!order?.fileId) throw notFound()
  await authorizeFor(ctx, readSeals, order.unitId)
  const { info, bytes } = await ctx.services.files.read(ctx, order.fileId)
  return { name: info.name, type: info.mediaType, bytes, disposition: 'inline' }
}
