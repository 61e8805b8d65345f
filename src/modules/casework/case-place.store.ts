import { type Ctx, governmentOf } from '#kernel/context'
import { tables } from './case.store.ts'

/** Keeps the index of the place of a case, in the stead of a former one. */
export async function writePlace(ctx: Ctx, caseId: string, placeIndex: string): Promise<void> {
  await tables(ctx)
    .insertInto('casework.place')
    .values({ governmentId: governmentOf(ctx), caseId, placeIndex })
    .onConflict((conflict) => conflict.columns(['governmentId', 'caseId']).doUpdateSet({ placeIndex }))
    .execute()
}

export async function deletePlace(ctx: Ctx, caseId: string): Promise<void> {
  await tables(ctx)
    .deleteFrom('casework.place')
    .where('governmentId', '=', governmentOf(ctx))
    .where('caseId', '=', caseId)
    .execute()
}
