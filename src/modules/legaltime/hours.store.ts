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

/** The hours that hold and that nobody was told of; from now on they are told. */
export async function takeUntoldHours(
  ctx: Ctx,
  governmentId: string,
): Promise<Pick<StoredHours, 'id' | 'unitId' | 'validFrom'>[]> {
  const rows = await tables(ctx.tx)
    .updateTable('legaltime.officeHours')
    .set({ toldAt: ctx.now })
    .where('governmentId', '=', governmentId)
    .where('toldAt', 'is', null)
    .returning(['id', 'unitId', 'validFrom', 'supersededAt'])
    .execute()
  return rows
    .filter(({ supersededAt }) => supersededAt === null)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, unitId, validFrom }) => ({ id, unitId, validFrom }))
}

/** The hours of a unit and those of its government as they held at an instant. */
export async function readHoursAt(ctx: Ctx, unitId: string, at: Date): Promise<StoredHours[]> {
  const rows = await tables(ctx.tx)
    .selectFrom('legaltime.officeHours')
    .select(['governmentId', 'id', 'unitId', 'validFrom', 'seasons', 'basis', 'setAt'])
    .where('governmentId', '=', governmentOf(ctx))
    .where((eb) => eb.or([eb('unitId', '=', unitId), eb('unitId', 'is', null)]))
    .where('setAt', '<=', at)
    .where((eb) => eb.or([eb('supersededAt', 'is', null), eb('supersededAt', '>', at)]))
    .execute()
  return rows.map((row) => ({ ...row, seasons: row.seasons as readonly Season[] }))
}

/** Every announcement there ever was, superseded ones too. */
export async function readEveryHours(tx: Kysely<unknown>): Promise<StoredHours[]> {
  const rows = await tables(tx)
    .selectFrom('legaltime.officeHours')
    .select(['governmentId', 'id', 'unitId', 'validFrom', 'seasons', 'basis', 'setAt'])
    .orderBy('id')
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
