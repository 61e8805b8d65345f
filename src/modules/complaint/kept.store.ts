import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { tables } from './complaint.store.ts'

/** Which complaints are due. */
interface Kept {
  /** They ended before this instant. */
  readonly before: Date
  /** Ids of what is held, complaints or cases. */
  readonly held: readonly string[]
}

/** When a complaint was last answered, or taken back. */
const endedAt = sql<Date>`coalesce(reviewed_at, answered_at, withdrawn_at)`

const due = (ctx: Ctx, { before, held }: Kept) =>
  tables(ctx)
    .selectFrom('complaint.complaint')
    .where('governmentId', '=', governmentOf(ctx))
    .where('destroyedAt', 'is', null)
    .where('state', 'in', ['answered', 'closed', 'withdrawn'])
    .where(endedAt, '<', before)
    .where((eb) => eb.not(eb('id', '=', sql<string>`any(${[...held]}::uuid[])`)))
    .where((eb) =>
      eb.or([eb('caseId', 'is', null), eb.not(eb('caseId', '=', sql<string>`any(${[...held]}::uuid[])`))]),
    )

/** How many are due, since when the one that waits longest, and numbers of some. */
export async function countKept(ctx: Ctx, kept: Kept) {
  const { count, oldest } = await due(ctx, kept)
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.min(endedAt).as('oldest')])
    .executeTakeFirstOrThrow()
  const some = await due(ctx, kept).select('number').orderBy('id').limit(3).execute()
  return { count, oldest: oldest ?? null, examples: some.map(({ number }) => number) }
}

/** Ids of some that are due. */
export const someKept = async (ctx: Ctx, kept: Kept, limit: number): Promise<string[]> =>
  (await due(ctx, kept).select('id').orderBy('id').limit(limit).forUpdate().execute()).map(({ id }) => id)

/** Deletes for good who asked and what was written in complaints and on the way to their answers. */
export async function destroyTexts(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const these = sql<string>`any(${[...ids]}::uuid[])`
  await tables(ctx)
    .updateTable('complaint.complaint')
    .set({ destroyedAt: ctx.now, accountId: null, what: null, who: null })
    .set({ answer: null, reviewWhy: null, reviewAnswer: null })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', these)
    .execute()
  await tables(ctx)
    .updateTable('complaint.step')
    .set({ text: null })
    .where('governmentId', '=', governmentOf(ctx))
    .where('complaintId', '=', these)
    .execute()
}
