import type { RowIssue, TableRow } from '#kernel/table'
import type { UnitContact } from './contact.store.ts'
import { type CheckedRows, cell, checkRows, filled, firstOnly, inOrder, unless } from './row-check.ts'
import { type UnitKind, unitKindOf } from './unit-kind.ts'

/** Columns of a table of units. */
export const UNIT_COLUMNS = ['code', 'name', 'short_name', 'kind', 'division', 'parent', 'note']

/** Columns of what the public is told of a unit; a cell that is empty, or not there, leaves what is known. */
export const CONTACT_COLUMNS = ['address', 'phone', 'review_body', 'court', 'way'] as const

/** A row of the table as it was written. */
interface TypedRow {
  readonly line: number
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly kind: string
  readonly division: string
  readonly parent: string
  readonly note: string
  readonly contact: Partial<UnitContact>
}

/** A unit as a row asks for it. */
export interface UnitRow {
  readonly line: number
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly kind: UnitKind
  readonly division: string | null
  /** Code of the parent; null for the root. */
  readonly parentCode: string | null
  readonly note: string
  /** What the row says of it to the public. */
  readonly contact: Partial<UnitContact>
}

/** What the rows are judged against. */
export interface UnitSurroundings {
  /** Units that are there: code → code of the parent, null for the root. */
  readonly parents: ReadonlyMap<string, string | null>
  /** Codes of units that are closed. */
  readonly closed: ReadonlySet<string>
  readonly divisions: ReadonlySet<string>
}

const CODE = /^[A-Z0-9][A-Z0-9-]{1,31}$/

const typed = (row: TableRow): TypedRow => ({
  line: row.line,
  code: cell(row, 'code'),
  name: cell(row, 'name'),
  shortName: cell(row, 'short_name'),
  kind: cell(row, 'kind'),
  division: cell(row, 'division'),
  parent: cell(row, 'parent'),
  note: cell(row, 'note'),
  contact: contactIn(row),
})

/** Longest text of each column, in characters. */
const LONGEST = { address: 200, phone: 60, review_body: 100, court: 100, way: 300 } as const

function contactIn(row: TableRow): Partial<UnitContact> {
  const [address, phone, reviewBody, court, way] = CONTACT_COLUMNS.map((name) => cell(row, name))
  return {
    ...(address && { address }),
    ...(phone && { phone }),
    ...(reviewBody && { reviewBody }),
    ...(court && { court }),
    ...(way && { way }),
  }
}

/** The first column of the contact that holds too much. */
function longContact({ contact }: TypedRow) {
  const { address = '', phone = '', reviewBody = '', court = '', way = '' } = contact
  const texts = { address, phone, review_body: reviewBody, court, way }
  const field = CONTACT_COLUMNS.find((name) => texts[name].length > LONGEST[name])
  return field && { field, code: 'org.row-too-long' }
}

function judgedAlone(rows: readonly TableRow[], around: UnitSurroundings): CheckedRows<TypedRow> {
  return checkRows(rows.map(typed), [
    filled(['code', (r) => r.code, 32], ['name', (r) => r.name, 100], ['short_name', (r) => r.shortName, 40]),
    (r) => unless(CODE.test(r.code), 'code', 'org.row-code'),
    (r) => unless(!around.closed.has(r.code), 'code', 'org.row-closed'),
    (r) => unless(unitKindOf(r.kind) !== undefined, 'kind', 'org.row-kind'),
    (r) => unless(r.division === '' || around.divisions.has(r.division), 'division', 'org.row-division'),
    (r) => unless(r.note.length <= 500, 'note', 'org.row-too-long'),
    longContact,
    firstOnly('code', (r) => r.code),
  ])
}

/** Whether walking up from a unit by these parents ends at the root. */
function reachesRoot(code: string, parentOf: (code: string) => string | null | undefined): boolean {
  const seen = new Set<string>()
  for (let at: string | null | undefined = code; at !== null; at = parentOf(at)) {
    if (at === undefined || seen.has(at)) return false
    seen.add(at)
  }
  return true
}

function parentIssue(row: TypedRow, rows: ReadonlyMap<string, TypedRow>, around: UnitSurroundings) {
  const known = around.parents.get(row.code)
  if (row.parent === '') return unless(known === null, 'parent', 'org.row-second-root')
  if (known === null) return { field: 'parent', code: 'org.row-root-moved' }
  if (around.closed.has(row.parent)) return { field: 'parent', code: 'org.row-closed' }
  if (!rows.has(row.parent) && !around.parents.has(row.parent))
    return { field: 'parent', code: 'org.row-parent' }
  const parentOf = (code: string) => {
    const asked = rows.get(code)?.parent
    return asked === undefined ? around.parents.get(code) : asked === '' ? null : asked
  }
  return unless(reachesRoot(row.code, parentOf), 'parent', 'org.row-cycle')
}

/** Leaves out, round by round, rows whose parent is not there (any more) or is themselves. */
function judgedTogether(rows: readonly TypedRow[], around: UnitSurroundings): CheckedRows<TypedRow> {
  let taken = rows
  const refused: RowIssue[] = []
  for (;;) {
    const byCode = new Map(taken.map((row) => [row.code, row]))
    const round = checkRows(taken, [(row) => parentIssue(row, byCode, around)])
    refused.push(...round.refused)
    taken = round.taken
    if (round.refused.length === 0) return { taken, refused }
  }
}

function unitRow({ parent, kind, division, ...rest }: TypedRow): UnitRow {
  return {
    ...rest,
    kind: unitKindOf(kind) ?? 'department',
    division: division === '' ? null : division,
    parentCode: parent === '' ? null : parent,
  }
}

/**
 * Judges a table of units against the tree that is there: what is taken leaves one tree with one root.
 * A row whose parent is refused is refused with it.
 */
export function checkUnitRows(rows: readonly TableRow[], around: UnitSurroundings): CheckedRows<UnitRow> {
  const alone = judgedAlone(rows, around)
  const together = judgedTogether(alone.taken, around)
  return { taken: together.taken.map(unitRow), refused: inOrder(alone.refused, together.refused) }
}
