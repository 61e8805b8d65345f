import { legalDayOf } from '#kernel/calendar'
import type { Ctx, StaffActor } from '#kernel/context'
import { Refusal } from '#kernel/errors'
import { type Job, type JobWork, job } from '#kernel/jobs'
import { readCase } from '#modules/casework'
import { versionOf } from '#modules/item'
import { appointmentsInForce } from '#modules/org'
import { acceptCase } from './accept-case.ts'
import { batchNotAllowed, positionEnded } from './approval.errors.ts'
import { permitKind } from './approval.kind.ts'
import { type Batch, endBatch, findBatch, nextInBatch, settleInBatch } from './batch.store.ts'
import { doBatch, openBatchInput, reasonsFor } from './batch-input.ts'
import { decideCase } from './decide-case.ts'

/** The same transaction in the position of who began the batch. @throws Refusal `approval.position-ended` */
async function asDoer(ctx: Ctx, { id, governmentId, actor: doer }: Batch): Promise<Ctx> {
  const held = await appointmentsInForce(ctx, governmentId, doer.personId, legalDayOf(ctx.now))
  if (!held.includes(doer.appointmentId)) throw positionEnded()
  const actor: StaffActor = { kind: 'staff', sessionId: id, ...doer }
  return { ...ctx, actor }
}

/** @throws Refusal `approval.batch-not-allowed` where the item does not allow it */
async function checkAllowed(ctx: Ctx, { step }: Batch, caseId: string): Promise<void> {
  const found = await readCase(ctx, permitKind, caseId)
  const { facts } = await versionOf(ctx, found.pinned.item ?? '')
  if (!facts.batchSteps.includes(step)) throw batchNotAllowed()
}

async function doStep(ctx: Ctx, batch: Batch, caseId: string): Promise<void> {
  await checkAllowed(ctx, batch, caseId)
  const input = openBatchInput(ctx, batch)
  const { opinion = '', validTo, outcome = 'grant' } = input
  if (batch.step === 'accept') await acceptCase(ctx, { caseId, ...(opinion && { opinion }) })
  else await decideCase(ctx, { caseId, outcome, opinion, validTo, reasons: reasonsFor(input, caseId) })
}

/** One case with its mark, in one transaction. @returns the place of the case that was done; undefined where none is left */
async function doNext(ctx: Ctx, batch: Batch): Promise<number | undefined> {
  const next = await nextInBatch(ctx, batch.id)
  if (!next) return undefined
  try {
    await doStep(await asDoer(ctx, batch), batch, next.caseId)
  } catch (error) {
    if (error instanceof Refusal) throw new RefusedCase(next.place, error)
    throw error
  }
  await settleInBatch(ctx, next, null)
  return next.place
}

/** A case that could not be done: its transaction is undone, the reason is noted in another. */
class RefusedCase extends Error {
  readonly place: number
  readonly refusal: Refusal

  constructor(place: number, refusal: Refusal) {
    super(refusal.code)
    this.place = place
    this.refusal = refusal
  }
}

async function doOne(work: JobWork, governmentId: string, batch: Batch): Promise<boolean> {
  try {
    return (await work(governmentId, (ctx) => doNext(ctx, batch))) !== undefined
  } catch (error) {
    if (!(error instanceof RefusedCase)) throw error
    const { place, refusal } = error
    await work(governmentId, (ctx) => settleInBatch(ctx, { batchId: batch.id, place }, refusal))
    return true
  }
}

/** 批量办理: each case an act and a transaction of its own; killed, it goes on with those that wait. */
export const doBatchJob: Job = job(doBatch, [], async ({ governmentId, batchId }, work) => {
  const batch = await work(governmentId, (ctx) => findBatch(ctx, batchId))
  if (!batch) return
  while (await doOne(work, governmentId, batch)) {}
  await work(governmentId, (ctx) => endBatch(ctx, batchId))
})
