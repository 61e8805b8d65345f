import type { Kysely } from 'kysely'
import type { AnnouncedHours, Season } from '#kernel/calendar'
import { type Ctx, governmentOf } from '#kernel/context'
import { tables } from './legaltime.tables.ts'

/** Hours as they are kept. */
export interface StoredHours extends AnnouncedHours {
  readonly governmentId: string
  readonly id: string
  /** Null for every unit of the government that has none of its own. */
  readonly unitId: string | null
  readonly setAt: Date
}

/** The hours that hold, of every government that this transaction may read. */
export async function readHours(tx: Kysely<unknown>): Promise<StoredHours[]> {
  const rows = await tables(tx)
    .selectFrom('legaltime.officeHours')
    .select(['governmentId', 'id', 'unitId', 'validFrom', 'seasons', 'basis', 'setAt'])
    .where('supersededAt', 'is', null)
    .orderBy('validFrom', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, seasons: row.seasons as readonly Season[] }))
}

/** Sets hours from a day on; those of the same unit and day before them stay as superseded. */
export async function writeHours(
  ctx: Ctx,
  row: Omit<StoredHours, 'governmentId' | 'setAt'> & { readonly setBy: string },
): Promise<void> {
  const governmentId = governmentOf(ctx)
  await tables(ctx.tx)
    .updateTable('legaltime.officeHours')
    .set({ supersededAt: ctx.now })
    .where('governmentId', '=', governmentId)
    .where('unitId', row.unitId === null ? 'is' : '=', row.unitId)
    .where('validFrom', '=', row.validFrom)
    .where('supersededAt', 'is', null)
    .execute()
  await tables(ctx.tx)
    .insertInto('legaltime.officeHours')
    .values({ ...row, governmentId, seasons: JSON.stringify(row.seasons), setAt: ctx.now })
    .execute()
}
