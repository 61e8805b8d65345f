import { authorize, type Ctx, governmentOf } from '#kernel/context'
import { readCsv } from '#kernel/table'
import { allDivisions, saveDivisions } from './division.store.ts'
import { checkDivisionRows, DIVISION_COLUMNS, type Division } from './division-import.model.ts'
import { findGovernment } from './government.store.ts'
import type { ImportReport } from './row-check.ts'

/** How a table of divisions is taken. */
interface DivisionImport {
  readonly dryRun: boolean
  /** Only this division and those below it are taken; null, for the installer, takes all. */
  readonly within: string | null
}

const differs = (a: Division, b: Division): boolean => a.name !== b.name || a.parent !== b.parent

/**
 * Takes divisions (GB/T 2260) from a CSV table. Rows that do not fit are left out and reported.
 * @throws Refusal `kernel.csv-unreadable`, `kernel.csv-headings`
 */
export async function takeDivisions(
  ctx: Ctx,
  bytes: Uint8Array,
  options: DivisionImport,
): Promise<ImportReport> {
  const rows = readCsv(bytes, DIVISION_COLUMNS)
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

/**
 * 导入行政区划 by a government: divisions belong to the whole node, so it may change only its own and those below.
 */
export async function importDivisions(ctx: Ctx, bytes: Uint8Array, dryRun: boolean): Promise<ImportReport> {
  const governmentId = governmentOf(ctx)
  authorize(ctx.actor, 'org.division.import', { governmentId }, 'org.division.read')
  const own = await findGovernment(ctx.tx, governmentId)
  return takeDivisions(ctx, bytes, { dryRun, within: own?.divisionCode ?? '' })
}
