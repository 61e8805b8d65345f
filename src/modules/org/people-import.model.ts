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
  /** People who are there: employee number → name. */
  readonly people: ReadonlyMap<string, string>
}

const typed = (row: TableRow): PersonRow => ({
  line: row.line,
  employeeNo: cell(row, 'employee_no'),
  name: cell(row, 'name'),
  unitCode: cell(row, 'unit'),
  title: cell(row, 'title'),
  roleCodes: [...new Set(cell(row, 'roles').split('|'))].filter((code) => code !== ''),
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
  return checkRows(rows.map(typed), [
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
    firstOnly('unit', (r) => `${r.employeeNo} ${r.unitCode}`),
    (r) => {
      names.set(r.employeeNo, r.name)
      return undefined
    },
  ])
}
