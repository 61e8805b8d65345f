import { type Ctx, governmentOf } from '#kernel/context'
import type { LicenceRecord } from './licence.store.ts'
import type { LicenceTables } from './tables.gen.ts'

const imported = (ctx: Ctx) =>
  ctx.tx
    .withTables<LicenceTables>()
    .selectFrom('licence.licence')
    .where('governmentId', '=', governmentOf(ctx))
    .where('importedAt', 'is not', null)

/** Whether a unit's number of an older system is registered. */
export async function importedNumber(ctx: Ctx, unitId: string, number: string): Promise<boolean> {
  const found = await imported(ctx)
    .select('id')
    .where('unitId', '=', unitId)
    .where('number', '=', number)
    .executeTakeFirst()
  return found !== undefined
}

/** Which of these numbers of an older system are registered, each as `<unit>/<number>`. */
export async function importedLicences(ctx: Ctx, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  if (numbers.length === 0) return new Set()
  const rows = await imported(ctx)
    .select(['unitId', 'number'])
    .where('number', 'in', [...numbers])
    .execute()
  return new Set(rows.map(({ unitId, number }) => `${unitId}/${number}`))
}

/** An imported licence of a holder, by the number that his old licence bears. */
export const importedOfHolder = (
  ctx: Ctx,
  holderIndex: string,
  number: string,
): Promise<LicenceRecord | undefined> =>
  imported(ctx)
    .selectAll()
    .where('holderIndex', '=', holderIndex)
    .where('number', '=', number)
    .executeTakeFirst()
