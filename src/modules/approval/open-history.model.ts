import type { TableRow } from '#kernel/table'
import { basicsOf, type OldCaseBasics } from './history.model.ts'
import { numberProblems, plainProblems, type ReadCell, type RowProblem, reader } from './old-row.ts'

/** Steps at which an open case of an older system may stand, by their words in the table. */
export const STEPS_THERE = {
  受理审查: 'receive',
  等待补正: 'correct',
  初审: 'review',
  复审: 'recheck',
  决定: 'decide',
} as const

/** The step at which it goes on here. */
export type OpenStep = (typeof STEPS_THERE)[keyof typeof STEPS_THERE]

/** An open case of an older system, read from a row. */
export interface OpenOldCase extends OldCaseBasics {
  readonly step: OpenStep
  /** Last day as the older system told it: of the notice before acceptance, of the decision after; null while nobody owes one. */
  readonly dueOn: string | null
}

/** Steps that come after acceptance. */
const ACCEPTED: ReadonlySet<OpenStep> = new Set(['review', 'recheck', 'decide'])

const REQUIRED = ['number', 'item_code', 'applicant', 'id_number', 'received_on', 'step']
const DAYS = ['received_on', 'accepted_on', 'due_on']

const isStep = (word: string): word is keyof typeof STEPS_THERE => Object.hasOwn(STEPS_THERE, word)

/** Days that the step asks for and that are not there. */
function missingAt(read: ReadCell, step: OpenStep): RowProblem[] {
  const asked = [...(ACCEPTED.has(step) ? ['accepted_on'] : []), ...(step === 'correct' ? [] : ['due_on'])]
  return asked.filter((field) => read(field) === '').map((field) => ({ field, problem: 'missing' }))
}

function orderProblems(read: ReadCell, today: string): RowProblem[] {
  const [received, accepted, due] = [read('received_on'), read('accepted_on'), read('due_on')]
  const last = accepted === '' ? received : accepted
  const backwards = last < received || (due !== '' && due < last)
  return [
    ...(backwards ? [{ field: 'due_on', problem: 'day-order' } as const] : []),
    ...(last > today
      ? [{ field: accepted === '' ? 'received_on' : 'accepted_on', problem: 'day-order' } as const]
      : []),
  ]
}

/**
 * A row of the table of open cases as a case, or what is wrong with it. Pure.
 * @param today legal day of the import: nothing was received later
 */
export function readOpenOldCase(row: TableRow, today: string): OpenOldCase | readonly RowProblem[] {
  const read = reader(row)
  const plain = plainProblems(read, REQUIRED, DAYS)
  if (plain.length > 0) return plain
  const word = read('step')
  if (!isStep(word)) return [{ field: 'step', problem: 'bad-step' }]
  const step = STEPS_THERE[word]
  const problems = [
    ...missingAt(read, step),
    ...orderProblems(read, today),
    ...numberProblems(read, 'id_number'),
  ]
  const basics = basicsOf(read)
  if (problems.length > 0 || !basics) return problems
  const acceptedOn = ACCEPTED.has(step) ? basics.acceptedOn : null
  return { ...basics, acceptedOn, step, dueOn: step === 'correct' ? null : read('due_on') }
}
