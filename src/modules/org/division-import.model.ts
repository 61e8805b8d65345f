import { checkDivision, type DivisionLevel } from '#kernel/codes'
import type { TableRow } from '#kernel/table'
import { type CheckedRows, cell, checkRows, filled, firstOnly, inOrder, unless } from './row-check.ts'

/** Columns of a table of divisions. */
export const DIVISION_COLUMNS = ['code', 'name', 'level', 'parent']

/** A division. */
export interface Division {
  readonly code: string
  readonly name: string
  readonly level: DivisionLevel
  readonly parent: string | null
}

interface TypedRow {
  readonly line: number
  readonly code: string
  readonly name: string
  readonly level: string
  readonly parent: string
}

/** Words for the levels in CSV files. */
export const LEVEL_WORDS: Readonly<Record<DivisionLevel, string>> = {
  country: '国家',
  province: '省级',
  prefecture: '地级',
  county: '县级',
  township: '乡级',
  village: '村级',
}

const typed = (row: TableRow): TypedRow => ({
  line: row.line,
  code: cell(row, 'code'),
  name: cell(row, 'name'),
  level: cell(row, 'level'),
  parent: cell(row, 'parent'),
})

const levelOf = (code: string): DivisionLevel | undefined => {
  const check = checkDivision(code)
  return check.ok && check.code === code ? check.parts.level : undefined
}

const STEM_LENGTH: Readonly<Record<DivisionLevel, number>> = {
  country: 0,
  province: 2,
  prefecture: 4,
  county: 6,
  township: 9,
  village: 12,
}

/** Digits that all codes below a division begin with. */
const stem = (code: string): string => code.slice(0, STEM_LENGTH[levelOf(code) ?? 'village'])

/** Whether a division is another one or lies below it, as the digits say. */
export const belongsTo = (code: string, upper: string): boolean =>
  code === upper || (code !== '00' && code.startsWith(stem(upper)))

/** What the rows are judged against. */
interface DivisionSurroundings {
  readonly known: ReadonlySet<string>
  /** Only this division and those below it are taken; null takes all. */
  readonly within: string | null
}

/**
 * Judges a table of divisions: code and level agree (GB/T 2260, GB/T 10114), the parent is there and one of the
 * levels above, nothing lies outside the division that the importer answers for.
 * A county may lie directly below its province (直管), so the parent is not derived from the digits.
 */
export function checkDivisionRows(
  rows: readonly TableRow[],
  around: DivisionSurroundings,
): CheckedRows<Division> {
  const alone = checkRows(rows.map(typed), [
    filled(['code', (r) => r.code, 12], ['name', (r) => r.name, 100]),
    (r) => unless(levelOf(r.code) !== undefined, 'code', 'org.row-division-code'),
    (r) => unless(LEVEL_WORDS[levelOf(r.code) ?? 'country'] === r.level, 'level', 'org.row-level'),
    (r) => unless(around.within === null || belongsTo(r.code, around.within), 'code', 'org.row-outside'),
    (r) => unless((r.parent === '') === (r.level === LEVEL_WORDS.country), 'parent', 'org.row-parent'),
    (r) =>
      unless(
        r.parent === '' || (r.code !== r.parent && belongsTo(r.code, r.parent)),
        'parent',
        'org.row-parent',
      ),
    firstOnly('code', (r) => r.code),
  ])
  const together = withParents(alone.taken, around.known)
  return {
    taken: together.taken.map(({ code, name, parent }) => ({
      code,
      name,
      level: levelOf(code) ?? 'country',
      parent: parent === '' ? null : parent,
    })),
    refused: inOrder(alone.refused, together.refused),
  }
}

/** Leaves out rows whose parent is neither known nor taken; shorter stems are judged first. */
function withParents(rows: readonly TypedRow[], known: ReadonlySet<string>): CheckedRows<TypedRow> {
  const there = new Set(known)
  const downwards = [...rows].sort((a, b) => stem(a.code).length - stem(b.code).length)
  return checkRows(downwards, [
    (row) => {
      if (row.parent !== '' && !there.has(row.parent)) return { field: 'parent', code: 'org.row-parent' }
      there.add(row.code)
      return undefined
    },
  ])
}
