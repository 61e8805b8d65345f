import type { TableRow } from '#kernel/table'
import { type CheckedRows, cell, checkRows, filled, firstOnly, unless } from './row-check.ts'

/** Columns of a table of people: one row for each person and his appointment. */
export const PEOPLE_COLUMNS = ['employee_no', 'name', 'unit', 'title', 'roles']

/** A person with an appointment, as a row asks for them. */
export interface PersonRow {
  readonly line: number
  readonly employeeNo: string
  readonly name: string
  readonly unitCode: string
  readonly title: string
  readonly roleCodes: readonly string[]
}

/** Employee numbers that a table names. */
export const employeeNosOf = (rows: readonly TableRow[]): string[] => [
  ...new Set(rows.map((row) => cell(row, 'employee_no'))),
]

/** What the rows are judged against. */
interface PeopleSurroundings {
  /** Codes of active units. */
  readonly units: ReadonlySet<string>
  readonly roles: ReadonlySet<string>
  /** Codes of units and roles by the words for them. */
  readonly words?: {
    readonly units: ReadonlyMap<string, string>
    readonly roles: ReadonlyMap<string, string>
  }
  /** Persons and units of rows that were judged before, as `firstOnly` keeps them. */
  readonly seen?: Set<string>
  /** People who are there: employee number → name. */
  readonly people: ReadonlyMap<string, string>
}

/** Codes by every word for them that a table may use: the code itself, or a name that only one of them has. */
export function codesByWord(
  entries: readonly { readonly code: string; readonly names: readonly string[] }[],
) {
  const codes = new Map<string, string>()
  const named = entries.flatMap(({ code, names }) => [...new Set(names)].map((name) => [name, code] as const))
  for (const [name, same] of Map.groupBy(named, ([name]) => name))
    if (same.length === 1 && same[0]) codes.set(name, same[0][1])
  for (const { code } of entries) codes.set(code, code)
  return codes
}

/** Divides a cell that names several: by `|`, or by the commas of people. */
const several = (text: string): string[] =>
  text
    .split(/[|、，,；;]/)
    .map((one) => one.trim())
    .filter(Boolean)

const typed = (row: TableRow): PersonRow => ({
  line: row.line,
  employeeNo: cell(row, 'employee_no'),
  name: cell(row, 'name'),
  unitCode: cell(row, 'unit'),
  title: cell(row, 'title'),
  roleCodes: [...new Set(several(cell(row, 'roles')))],
})

const inCodes = (row: PersonRow, { words }: PeopleSurroundings): PersonRow => ({
  ...row,
  unitCode: words?.units.get(row.unitCode) ?? row.unitCode,
  roleCodes: [...new Set(row.roleCodes.map((role) => words?.roles.get(role) ?? role))],
})

/**
 * Judges a table of people; several rows with one employee number and name are
 * appointments of one person. A known number with another name is refused, so that a slip renames nobody.
 */
export function checkPeopleRows(
  rows: readonly TableRow[],
  around: PeopleSurroundings,
): CheckedRows<PersonRow> {
  const names = new Map(around.people)
  return checkRows(
    rows.map((row) => inCodes(typed(row), around)),
    [
      filled(
        ['employee_no', (r) => r.employeeNo, 20],
        ['name', (r) => r.name, 50],
        ['title', (r) => r.title, 50],
      ),
      (r) => unless(/^[A-Za-z0-9-]+$/.test(r.employeeNo), 'employee_no', 'org.row-code'),
      (r) => unless(around.units.has(r.unitCode), 'unit', 'org.row-unit'),
      (r) =>
        unless(
          r.roleCodes.every((code) => around.roles.has(code)),
          'roles',
          'org.row-role',
        ),
      (r) => unless((names.get(r.employeeNo) ?? r.name) === r.name, 'name', 'org.row-other-name'),
      firstOnly('unit', (r) => `${r.employeeNo} ${r.unitCode}`, around.seen),
      (r) => {
        names.set(r.employeeNo, r.name)
        return undefined
      },
    ],
  )
}
