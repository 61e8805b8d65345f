import { type Ctx, governmentOf, staffOf } from '#kernel/context'
import { openField, sealedColumn, sealField } from '#kernel/crypto'
import { newId } from '#kernel/ids'
import { tables } from './complaint.store.ts'
import type { StepKind } from './complaint.words.ts'

/** Something that was done on the way to the answer. */
export interface Step {
  readonly kind: StepKind
  /** What was found, or whether somebody was reached; null where it says nothing. */
  readonly result: string | null
  /** Empty once it was destroyed. */
  readonly text: string
  readonly personId: string
  readonly at: Date
}

const textContext = sealedColumn('complaint.step', 'text')

/** Writes what the caller did. */
export async function insertStep(
  ctx: Ctx,
  complaintId: string,
  { kind, result, text }: Pick<Step, 'kind' | 'result' | 'text'>,
): Promise<void> {
  const id = newId()
  await tables(ctx)
    .insertInto('complaint.step')
    .values({
      ...{ governmentId: governmentOf(ctx), id, complaintId, kind, result },
      text: sealField(ctx.services.keyring, text, textContext(id)),
      ...{ personId: staffOf(ctx).personId, at: ctx.now },
    })
    .execute()
}

/** What was done for a complaint, first to last. */
export async function stepsOf(ctx: Ctx, complaintId: string): Promise<Step[]> {
  const rows = await tables(ctx)
    .selectFrom('complaint.step')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('complaintId', '=', complaintId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(({ id, kind, result, text, personId, at }) => ({
    ...{ kind: kind as StepKind, result, personId, at },
    text: text === null ? '' : openField(ctx.services.keyring, text, textContext(id)),
  }))
}
