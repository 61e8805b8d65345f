import { checkResidentId, checkUscc } from '#kernel/codes'
import type { TableRow } from '#kernel/table'
import type { Party } from '#modules/casework'

/** Why a row of an older system's table is left out: a column and a message `history.<problem>`. */
export interface RowProblem {
  readonly field: string
  readonly problem:
    | 'missing'
    | 'bad-day'
    | 'day-order'
    | 'validity-order'
    | 'bad-number'
    | 'bad-outcome'
    | 'bad-step'
    | 'bad-state'
}

/** Reads a cell by its column, without spaces around it; empty where there is none. */
export type ReadCell = (name: string) => string

export const reader =
  ({ cells }: TableRow): ReadCell =>
  (name) =>
    (cells[name] ?? '').trim()

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

const isDay = (text: string): boolean =>
  DAY.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)

/** Columns that are empty and may not be, and days that are on no calendar. */
export const plainProblems = (
  read: ReadCell,
  required: readonly string[],
  days: readonly string[],
): RowProblem[] => [
  ...required.filter((field) => read(field) === '').map((field) => ({ field, problem: 'missing' as const })),
  ...days
    .filter((field) => read(field) !== '' && !isDay(read(field)))
    .map((field) => ({ field, problem: 'bad-day' as const })),
]

/** Codes of the early pilots fail their checks, but bear letters: all of digits it is the number of a person, mistyped. */
const mistyped = ({ code, warnings }: Extract<ReturnType<typeof checkUscc>, { ok: true }>): boolean =>
  warnings.length > 0 && /^\d{17}[\dX]$/.test(code)

/** Whose number it is; undefined where it is that of nobody. */
export function numberOf(idNumber: string): Pick<Party, 'kind' | 'idType' | 'idNumber'> | undefined {
  const resident = checkResidentId(idNumber)
  if (resident.ok) return { kind: 'person', idType: 'resident-id', idNumber: resident.code }
  const company = checkUscc(idNumber)
  return company.ok && !mistyped(company)
    ? { kind: 'enterprise', idType: 'uscc', idNumber: company.code }
    : undefined
}

/** The problem with a column that bears the number of a person or organisation, if there is one. */
export const numberProblems = (read: ReadCell, field: string): RowProblem[] =>
  numberOf(read(field)) ? [] : [{ field, problem: 'bad-number' }]
