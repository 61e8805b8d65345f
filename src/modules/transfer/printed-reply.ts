import { legalDayOf } from '#kernel/calendar'
import { type Ctx, governmentOf, staffOf } from '#kernel/context'
import type { StreamReply } from '#kernel/contract'
import { shownMoment, type WrittenSheet } from '#kernel/table'
import { findGovernment, personNames, unitsOf } from '#modules/org'
import { MOST_PRINTED_ROWS, setSheet } from '#modules/paper'
import type { Filter } from './export.store.ts'

/** Of a column whose width is not told. */
const USUAL_WIDTH = 12

const SHORT_CODE = /^[0-9A-Z :-]{1,22}$/

/** Whether a column holds days, times and short numbers alone, which are not broken. */
const holdsCodes = (rows: readonly (readonly string[])[], column: number): boolean => {
  const texts = rows.flatMap((row) => row[column] || [])
  return texts.length > 0 && texts.every((text) => SHORT_CODE.test(text))
}

/** Reads no further than what is printed. @returns whether there was more */
async function firstRows({ rows }: WrittenSheet): Promise<{ kept: string[][]; more: boolean }> {
  const kept: string[][] = []
  for await (const batch of rows) {
    kept.push(...batch.map((row) => [...row]))
    if (kept.length > MOST_PRINTED_ROWS) break
  }
  return { kept: kept.slice(0, MOST_PRINTED_ROWS), more: kept.length > MOST_PRINTED_ROWS }
}

/** Whose list it is: of the unit that it is narrowed to, else of the government. */
async function whose(ctx: Ctx, { unitId }: Filter): Promise<string> {
  const units = typeof unitId === 'string' ? await unitsOf(ctx, [unitId]) : []
  return units[0]?.name ?? (await findGovernment(ctx.tx, governmentOf(ctx)))?.name ?? ''
}

/** Who printed a list, when, and of which year: said on every page. */
async function leadOf(ctx: Ctx, { year }: Filter): Promise<string> {
  const words = ctx.services.words(ctx.locale)
  const { personId } = staffOf(ctx)
  const by = (await personNames(ctx, [personId])).get(personId) ?? ''
  const printed = words('transfer:printed.lead', { by, at: shownMoment(ctx.now.toISOString()) })
  return year === undefined ? printed : `${words('transfer:printed.year', { year: String(year) })}${printed}`
}

/** 台账: a list as a table across the page, numbered, with its head on every page. */
export async function printedReply(ctx: Ctx, sheet: WrittenSheet, filter: Filter): Promise<StreamReply> {
  const unit = await whose(ctx, filter)
  const date = legalDayOf(ctx.now)
  const lead = await leadOf(ctx, filter)
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const { kept, more } = await firstRows(sheet)
    const cut = ctx.services.words(ctx.locale)('transfer:printed.cut', { most: MOST_PRINTED_ROWS })
    yield await setSheet(ctx, 'list-sheet', {
      ...{ unit, date, title: sheet.name, lead },
      columns: sheet.columns.map(({ title, width = USUAL_WIDTH }, at) => ({
        ...{ title, width },
        ...(holdsCodes(kept, at) && { unbroken: true }),
      })),
      rows: kept,
      ...(more && { cut }),
    })
  }
  return {
    name: `${sheet.name}-${date}.pdf`,
    type: 'application/pdf',
    disposition: 'inline',
    chunks: chunks(),
  }
}
