import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { SheetContent } from '#modules/paper'
import type { Dossier } from './dossier.ts'

/** What stands on a plain sheet of a file. */
export interface SheetData {
  readonly title: string
  readonly facts?: readonly { readonly label: string; readonly value: string }[]
  readonly text?: string
  readonly tables?: SheetContent['file-sheet']['tables']
}

/** What every sheet of a printed file bears: the unit, the number of the case, the day; no code, as none is registered. */
export const commonOf = (ctx: Ctx, { common, file }: Dossier) => ({
  ...common.data,
  unit: common.unit.name,
  number: file.found.number,
  date: legalDayOf(ctx.now),
})

/** A plain sheet: facts, text and tables below a title. */
export const plainSheet = (
  ctx: Ctx,
  { common, file }: Dossier,
  { title, facts = [], text, tables = [] }: SheetData,
): SheetContent['file-sheet'] => ({
  title: title.slice(0, 300),
  unit: common.unit.name,
  number: file.found.number,
  date: legalDayOf(ctx.now),
  illustrative: common.data.illustrative,
  facts: facts.filter(({ value }) => value !== ''),
  ...(text && { text }),
  tables,
})
