import { type Selectable, sql } from 'kysely'
import { type Ctx, governmentOf, type StaffActor } from '#kernel/context'
import type { RefusalParams } from '#kernel/errors'
import type { ApprovalTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<ApprovalTables>()

/** Steps that are done in batches. */
export type BatchStep = 'accept' | 'decide'

/** Who does a batch, as it is kept with it. */
type BatchDoer = Omit<StaffActor, 'kind' | 'sessionId'>

/** A batch as stored. */
export interface Batch extends Omit<Selectable<ApprovalTables['approval.batch']>, 'step' | 'actor'> {
  readonly step: BatchStep
  readonly actor: BatchDoer
}

/** A case of a batch as stored. */
type BatchCase = Selectable<ApprovalTables['approval.batchCase']>

export async function insertBatch(ctx: Ctx, batch: Batch, caseIds: readonly string[]): Promise<void> {
  const { governmentId, id: batchId } = batch
  await tables(ctx)
    .insertInto('approval.batch')
    .values({ ...batch, actor: JSON.stringify(batch.actor) })
    .execute()
  await tables(ctx)
    .insertInto('approval.batchCase')
    .values(caseIds.map((caseId, place) => ({ governmentId, batchId, place, caseId, state: 'waiting' })))
    .execute()
}

export async function findBatch(ctx: Ctx, id: string): Promise<Batch | undefined> {
  const row = await tables(ctx)
    .selectFrom('approval.batch')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row as Batch | undefined
}

/** Cases of a batch with their numbers, in their order. */
export async function casesOfBatch(ctx: Ctx, batchId: string): Promise<BatchCase[]> {
  return tables(ctx)
    .selectFrom('approval.batchCase')
    .selectAll()
    .where('batchId', '=', batchId)
    .orderBy('place')
    .execute()
}

/** The next case that waits, locked until the transaction ends. */
export const nextInBatch = (ctx: Ctx, batchId: string): Promise<BatchCase | undefined> =>
  tables(ctx)
    .selectFrom('approval.batchCase')
    .selectAll()
    .where('batchId', '=', batchId)
    .where('state', '=', 'waiting')
    .orderBy('place')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()

/** Notes what came of a case: done, or refused with its reason. */
export async function settleInBatch(
  ctx: Ctx,
  { batchId, place }: Pick<BatchCase, 'batchId' | 'place'>,
  refused: { readonly code: string; readonly params: RefusalParams } | null,
): Promise<void> {
  await sql`update approval.batch_case set state = ${refused ? 'refused' : 'done'}, refusal = ${refused?.code ?? null},
      params = ${refused ? JSON.stringify(refused.params) : null}::jsonb, at = ${ctx.now}
    where government_id = ${governmentOf(ctx)} and batch_id = ${batchId} and place = ${place} and state = 'waiting'`.execute(
    ctx.tx,
  )
}

export async function endBatch(ctx: Ctx, id: string): Promise<void> {
  await tables(ctx).updateTable('approval.batch').set({ endedAt: ctx.now }).where('id', '=', id).execute()
}
