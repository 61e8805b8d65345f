import type { TableRow } from '#kernel/table'
import type { Party } from '#modules/casework'
import { numberOf, numberProblems, plainProblems, type ReadCell, type RowProblem, reader } from './old-row.ts'

/** What the tables of old cases say of every case, ended or open. */
export interface OldCaseBasics {
  readonly formerNumber: string
  readonly itemCode: string
  readonly applicant: Party
  readonly matter: string
  readonly address: string
  readonly receivedOn: string
  readonly acceptedOn: string | null
}

/** A case of an older system that is over, read from a row. */
export interface OldCase extends OldCaseBasics {
  readonly decidedOn: string
  readonly outcome: 'grant' | 'refuse'
  /** What was given out, where it was granted. */
  readonly licence: {
    readonly name: string
    readonly number: string
    readonly validFrom: string
    readonly validTo: string | null
  } | null
}

/** Words of the outcome in the table. */
export const OUTCOMES = { 准予: 'grant', 不予: 'refuse' } as const

const BASICS = ['number', 'item_code', 'applicant', 'id_number', 'received_on'] as const
const REQUIRED = [...BASICS, 'decided_on', 'outcome']
const DAYS = ['received_on', 'accepted_on', 'decided_on', 'valid_from', 'valid_to']

/** What a row says of every case; undefined where the number is nobody's. */
export function basicsOf(read: ReadCell): OldCaseBasics | undefined {
  const number = numberOf(read('id_number'))
  if (!number) return undefined
  return {
    formerNumber: read('number'),
    itemCode: read('item_code'),
    applicant: { capacity: 'applicant', name: read('applicant'), phone: read('phone'), ...number },
    matter: read('matter'),
    address: read('address'),
    receivedOn: read('received_on'),
    acceptedOn: read('accepted_on') || null,
  }
}

function problemsOf(read: ReadCell): RowProblem[] {
  const problems = plainProblems(read, REQUIRED, DAYS)
  if (problems.length > 0) return problems
  const [received, accepted, decided] = [read('received_on'), read('accepted_on'), read('decided_on')]
  const backwards = decided < received || (accepted !== '' && (accepted < received || decided < accepted))
  return [
    ...(backwards ? [{ field: 'decided_on', problem: 'day-order' } as const] : []),
    ...(Object.hasOwn(OUTCOMES, read('outcome'))
      ? []
      : [{ field: 'outcome', problem: 'bad-outcome' } as const]),
    ...numberProblems(read, 'id_number'),
  ]
}

function licenceOf(read: ReadCell): OldCase['licence'] {
  if (read('licence_number') === '') return null
  return {
    name: read('licence_name'),
    number: read('licence_number'),
    validFrom: read('valid_from') || read('decided_on'),
    validTo: read('valid_to') || null,
  }
}

/** A row of the table of ended cases as a case, or what is wrong with it. Pure. */
export function readOldCase(row: TableRow): OldCase | readonly RowProblem[] {
  const read = reader(row)
  const problems = problemsOf(read)
  const basics = basicsOf(read)
  if (problems.length > 0 || !basics) return problems
  const outcome = read('outcome') === '准予' ? 'grant' : 'refuse'
  const licence = outcome === 'grant' ? licenceOf(read) : null
  return { ...basics, outcome, decidedOn: read('decided_on'), licence }
}
