import type { Ctx } from '#kernel/context'
import type { TableRow } from '#kernel/table'
import { allDivisions, saveDivisions } from './division.store.ts'
import { checkDivisionRows, type Division } from './division-import.model.ts'
import type { ImportReport } from './row-check.ts'

/** How a table of divisions is taken. */
interface DivisionImport {
  readonly dryRun: boolean
  /** Only this division and those below it are taken; null, for the installer, takes all. */
  readonly within: string | null
}

const differs = (a: Division, b: Division): boolean => a.name !== b.name || a.parent !== b.parent

/**
 * Takes divisions (GB/T 2260) from the rows of a table. Rows that do not fit are left out and reported.
 */
export async function takeDivisions(
  ctx: Ctx,
  rows: readonly TableRow[],
  options: DivisionImport,
): Promise<ImportReport> {
  const before = new Map((await allDivisions(ctx.tx)).map((division) => [division.code, division]))
  const around = { known: new Set(before.keys()), within: options.within }
  const { taken, refused } = checkDivisionRows(rows, around)
  const created = taken.filter((division) => !before.has(division.code))
  const updated = taken.filter((division) => differs(division, before.get(division.code) ?? division))
  if (!options.dryRun) await saveDivisions(ctx.tx, [...created, ...updated])
  return {
    dryRun: options.dryRun,
    created: created.length,
    updated: updated.length,
    unchanged: taken.length - created.length - updated.length,
    refused,
  }
}
