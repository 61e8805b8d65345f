import { checkResidentId, checkUscc } from '#kernel/codes'
import type { TableRow } from '#kernel/table'
import type { Party } from '#modules/casework'

/** A case of an older system, read from a row. */
export interface OldCase {
  readonly formerNumber: string
  readonly itemCode: string
  readonly applicant: Party
  readonly matter: string
  readonly address: string
  readonly receivedOn: string
  readonly acceptedOn: string | null
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

/** Why a row is left out: a column and a message `history.<problem>`. */
interface RowProblem {
  readonly field: string
  readonly problem: 'missing' | 'bad-day' | 'day-order' | 'bad-number' | 'bad-outcome'
}

/** Words of the outcome in the table. */
export const OUTCOMES = { 准予: 'grant', 不予: 'refuse' } as const

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

const isDay = (text: string): boolean =>
  DAY.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)

const REQUIRED = [
  'number',
  'item_code',
  'applicant',
  'id_number',
  'received_on',
  'decided_on',
  'outcome',
] as const
const DAYS = ['received_on', 'accepted_on', 'decided_on', 'valid_from', 'valid_to'] as const

type Read = (name: string) => string

function checkedNumber(idNumber: string): Pick<Party, 'kind' | 'idType' | 'idNumber'> | undefined {
  const resident = checkResidentId(idNumber)
  if (resident.ok) return { kind: 'person', idType: 'resident-id', idNumber: resident.code }
  const company = checkUscc(idNumber)
  return company.ok ? { kind: 'enterprise', idType: 'uscc', idNumber: company.code } : undefined
}

function problemsOf(read: Read): RowProblem[] {
  const missing = REQUIRED.filter((field) => read(field) === '')
  const badDays = DAYS.filter((field) => read(field) !== '' && !isDay(read(field)))
  const problems: RowProblem[] = [
    ...missing.map((field) => ({ field, problem: 'missing' as const })),
    ...badDays.map((field) => ({ field, problem: 'bad-day' as const })),
  ]
  if (problems.length > 0) return problems
  const [received, accepted, decided] = [read('received_on'), read('accepted_on'), read('decided_on')]
  if (decided < received || (accepted !== '' && (accepted < received || decided < accepted)))
    problems.push({ field: 'decided_on', problem: 'day-order' })
  if (!Object.hasOwn(OUTCOMES, read('outcome'))) problems.push({ field: 'outcome', problem: 'bad-outcome' })
  if (!checkedNumber(read('id_number'))) problems.push({ field: 'id_number', problem: 'bad-number' })
  return problems
}

function licenceOf(read: Read): OldCase['licence'] {
  if (read('licence_number') === '') return null
  return {
    name: read('licence_name'),
    number: read('licence_number'),
    validFrom: read('valid_from') || read('decided_on'),
    validTo: read('valid_to') || null,
  }
}

/** A row of the table of old cases as a case, or what is wrong with it. Pure. */
export function readOldCase({ cells }: TableRow): OldCase | readonly RowProblem[] {
  const read: Read = (name) => (cells[name] ?? '').trim()
  const problems = problemsOf(read)
  const number = checkedNumber(read('id_number'))
  if (problems.length > 0 || !number) return problems
  const outcome = read('outcome') === '准予' ? 'grant' : 'refuse'
  return {
    ...{ formerNumber: read('number'), itemCode: read('item_code'), outcome },
    applicant: { capacity: 'applicant', name: read('applicant'), phone: read('phone'), ...number },
    ...{ matter: read('matter'), address: read('address') },
    ...{
      receivedOn: read('received_on'),
      acceptedOn: read('accepted_on') || null,
      decidedOn: read('decided_on'),
    },
    licence: outcome === 'grant' ? licenceOf(read) : null,
  }
}
