import { type Ctx, governmentOf } from '#kernel/context'
import { tables } from './case.store.ts'

/** The phrases of a person in his order; none where he keeps none. */
export async function phrasesOf(ctx: Ctx, personId: string): Promise<string[]> {
  const row = await tables(ctx)
    .selectFrom('casework.phraseList')
    .select('phrases')
    .where('governmentId', '=', governmentOf(ctx))
    .where('personId', '=', personId)
    .executeTakeFirst()
  return (row?.phrases ?? []) as string[]
}

export async function writePhrases(ctx: Ctx, personId: string, phrases: readonly string[]): Promise<void> {
  const kept = { phrases: JSON.stringify(phrases), updatedAt: ctx.now }
  await tables(ctx)
    .insertInto('casework.phraseList')
    .values({ governmentId: governmentOf(ctx), personId, ...kept })
    .onConflict((conflict) => conflict.columns(['governmentId', 'personId']).doUpdateSet(kept))
    .execute()
}
