import type { Kysely } from 'kysely'
import type { HolidayDay, LegalDay } from '#kernel/calendar'
import { tables } from './legaltime.tables.ts'

/** A line of a layer with the amendments that brought and superseded it. */
export interface StoredDay extends HolidayDay {
  readonly layer: string
  readonly since: number
  readonly supersededBy: number | null
}

const asDay = (row: Omit<StoredDay, 'kind'> & { readonly kind: string }): StoredDay => ({
  ...row,
  kind: row.kind === 'work' ? 'work' : row.kind === 'off' ? 'off' : 'ordinary',
})

const select = (tx: Kysely<unknown>) =>
  tables(tx)
    .selectFrom('legaltime.day')
    .select(['layer', 'date', 'kind', 'name', 'year', 'notice', 'since', 'supersededBy'])

/** The lines that hold now, of every layer, in order of their days. */
export async function readDays(tx: Kysely<unknown>): Promise<StoredDay[]> {
  const rows = await select(tx).where('supersededBy', 'is', null).orderBy('date').orderBy('layer').execute()
  return rows.map(asDay)
}

/** Every line ever taken, superseded ones too, in order of layer and day. */
export async function readEveryDay(tx: Kysely<unknown>): Promise<StoredDay[]> {
  const rows = await select(tx).orderBy('layer').orderBy('date').orderBy('since').execute()
  return rows.map(asDay)
}

/** Lines of a year that a later notice superseded, newest first. */
export async function readSuperseded(tx: Kysely<unknown>, year: number): Promise<StoredDay[]> {
  const rows = await select(tx)
    .where('year', '=', year)
    .where('supersededBy', 'is not', null)
    .orderBy('supersededBy', 'desc')
    .orderBy('date')
    .execute()
  return rows.map(asDay)
}

/** Puts lines into a layer under an amendment; the lines they stand for stay as superseded by it. */
export async function writeDays(
  tx: Kysely<unknown>,
  { layer, since }: { readonly layer: string; readonly since: number },
  days: readonly HolidayDay[],
): Promise<void> {
  const dates: LegalDay[] = days.map(({ date }) => date)
  if (dates.length === 0) return
  await tables(tx)
    .updateTable('legaltime.day')
    .set({ supersededBy: since })
    .where('layer', '=', layer)
    .where('date', 'in', dates)
    .where('supersededBy', 'is', null)
    .execute()
  await tables(tx)
    .insertInto('legaltime.day')
    .values(
      days.map(({ date, kind, name, year, notice }) => ({ layer, since, date, kind, name, year, notice })),
    )
    .execute()
}
