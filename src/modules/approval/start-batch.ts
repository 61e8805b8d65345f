import { type Ctx, can, staffOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound, type RefusalParams, refusalKey } from '#kernel/errors'
import { newId } from '#kernel/ids'
import { enqueue } from '#kernel/jobs'
import { casesBrief, maskedApplicants, tasksAtNode } from '#modules/casework'
import { versionOf } from '#modules/item'
import { unitsOf } from '#modules/org'
import { nothingToRetry, reasonsMissing } from './approval.errors.ts'
import type { batchContract } from './batch.contract.ts'
import { type Batch, type BatchStep, casesOfBatch, findBatch, insertBatch } from './batch.store.ts'
import { type BatchInput, doBatch, openBatchInput, reasonsFor, sealBatchInput } from './batch-input.ts'

type Endpoints = typeof batchContract.endpoints

async function start(
  ctx: Ctx,
  step: BatchStep,
  { caseIds, ...input }: BatchInput & { readonly caseIds: readonly string[] },
): Promise<{ batchId: string }> {
  const { kind: _kind, sessionId: _session, ...actor } = staffOf(ctx)
  const seen = (await casesBrief(ctx, caseIds)).filter((one) => can(ctx.actor, 'casework.case.read', one))
  if (seen.length < caseIds.length) throw notFound()
  const id = newId()
  const inputSealed = sealBatchInput(ctx, id, input)
  const { governmentId, personId } = actor
  const batch = { governmentId, id, step, inputSealed, personId, actor, createdAt: ctx.now, endedAt: null }
  await insertBatch(ctx, batch, caseIds)
  enqueue(ctx, doBatch, { governmentId, batchId: id })
  return { batchId: id }
}

/** 批量受理: begins; each case is accepted by itself, with the papers and clocks that it gets. */
export const acceptBatch = (ctx: Ctx, input: InputOf<Endpoints['acceptBatch']>) => start(ctx, 'accept', input)

/** 批量准予: begins; whoever decides has proven his second factor now. */
export const grantBatch = (ctx: Ctx, input: InputOf<Endpoints['grantBatch']>) => start(ctx, 'decide', input)

/**
 * 批量不予: begins; every case needs reasons, shared or its own (行政许可法 §38).
 * @throws Refusal `approval.reasons-missing`
 */
export async function refuseBatch(
  ctx: Ctx,
  input: InputOf<Endpoints['refuseBatch']>,
): Promise<{ batchId: string }> {
  const untold = input.caseIds.some((caseId) => !reasonsFor(input, caseId)?.trim())
  if (untold) throw reasonsMissing({}, [{ field: 'reasons', code: 'approval.reasons-missing' }])
  return start(ctx, 'decide', { ...input, outcome: 'refuse' })
}

/** One's own batch. @throws Refusal `kernel.not-found` */
async function ownBatch(ctx: Ctx, batchId: string): Promise<Batch> {
  const batch = await findBatch(ctx, batchId)
  if (!batch || batch.personId !== staffOf(ctx).personId) throw notFound()
  return batch
}

const refusedIn = async (ctx: Ctx, batchId: string) =>
  (await casesOfBatch(ctx, batchId)).filter(({ state }) => state === 'refused')

/**
 * Begins a batch anew with the cases that could not be done, in the position of today, with what was said of them.
 * @throws Refusal `approval.nothing-to-retry`
 */
export async function retryBatch(
  ctx: Ctx,
  { batchId }: InputOf<Endpoints['retryBatch']>,
): Promise<{ batchId: string }> {
  const batch = await ownBatch(ctx, batchId)
  const refused = await refusedIn(ctx, batchId)
  if (batch.endedAt === null || refused.length === 0) throw nothingToRetry()
  return start(ctx, batch.step, {
    ...openBatchInput(ctx, batch),
    caseIds: refused.map(({ caseId }) => caseId),
  })
}

const NODE_OF = { accept: 'receive', decide: 'decide' } as const satisfies Record<BatchStep, string>

/** Tasks at a step that are the caller's to do, as far as their items allow batches. */
export async function listBatchable(
  ctx: Ctx,
  { step }: InputOf<Endpoints['listBatchable']>,
): Promise<OutputOf<Endpoints['listBatchable']>> {
  const tasks = await tasksAtNode(ctx, NODE_OF[step])
  const versions = new Map(
    await Promise.all(
      [...new Set(tasks.map(({ pinned }) => pinned.item ?? ''))].map(
        async (id) => [id, await versionOf(ctx, id)] as const,
      ),
    ),
  )
  const fitting = tasks.filter(({ pinned }) =>
    versions.get(pinned.item ?? '')?.facts.batchSteps.includes(step),
  )
  const units = await unitsOf(ctx, [...new Set(fitting.map(({ unitId }) => unitId))])
  const applicants = await maskedApplicants(
    ctx,
    fitting.map(({ caseId }) => caseId),
  )
  return {
    rows: fitting.map(({ caseId, number, subject, unitId, dueOn }) => ({
      ...{ caseId, caseNumber: number, subject, dueOn },
      applicant: applicants.get(caseId) ?? '',
      unitName: units.find(({ id }) => id === unitId)?.shortName ?? '',
    })),
    others: tasks.length - fitting.length,
  }
}

/** How far one's own batch is, and what was refused in it. @throws Refusal `kernel.not-found` */
export async function readBatch(
  ctx: Ctx,
  { batchId }: InputOf<Endpoints['readBatch']>,
): Promise<OutputOf<Endpoints['readBatch']>> {
  const batch = await ownBatch(ctx, batchId)
  const cases = await casesOfBatch(ctx, batchId)
  const refused = cases.filter(({ state }) => state === 'refused')
  const brief = await casesBrief(
    ctx,
    refused.map(({ caseId }) => caseId),
  )
  const words = ctx.services.words(ctx.locale)
  return {
    step: batch.step,
    createdAt: batch.createdAt.toISOString(),
    endedAt: batch.endedAt?.toISOString() ?? null,
    done: cases.filter(({ state }) => state === 'done').length,
    waiting: cases.filter(({ state }) => state === 'waiting').length,
    refused: refused.map(({ caseId, refusal, params }) => ({
      caseId,
      caseNumber: brief.find(({ id }) => id === caseId)?.number ?? '',
      reason: words(refusalKey(refusal ?? ''), (params ?? {}) as RefusalParams),
    })),
  }
}
