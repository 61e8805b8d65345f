import type { TableRow } from '#kernel/table'
import type { Holder, OldLicence } from '#modules/licence'
import { numberOf, numberProblems, plainProblems, type RowProblem, reader } from './old-row.ts'

/** Words of the state in the table. */
export const LICENCE_STATES = { 有效: '01', 暂扣: '03', 注销: '05', 失效: '07' } as const satisfies Readonly<
  Record<string, OldLicence['state']>
>

/** A licence of an older system, read from a row; its unit is that of the item. */
export interface LicenceRow extends Pick<OldLicence, 'name' | 'number' | 'validFrom' | 'validTo' | 'state'> {
  readonly itemCode: string
  readonly holder: Holder
}

const REQUIRED = ['number', 'item_code', 'name', 'holder', 'id_number', 'valid_from', 'state']
const DAYS = ['valid_from', 'valid_to']

const isState = (word: string): word is keyof typeof LICENCE_STATES => Object.hasOwn(LICENCE_STATES, word)

/** A row of the table of old licences, or what is wrong with it. Pure. */
export function readOldLicence(row: TableRow): LicenceRow | readonly RowProblem[] {
  const read = reader(row)
  const plain = plainProblems(read, REQUIRED, DAYS)
  if (plain.length > 0) return plain
  const [validFrom, validTo, word] = [read('valid_from'), read('valid_to') || null, read('state')]
  const problems: RowProblem[] = [
    ...(validTo !== null && validTo < validFrom
      ? [{ field: 'valid_to', problem: 'validity-order' } as const]
      : []),
    ...(isState(word) ? [] : [{ field: 'state', problem: 'bad-state' } as const]),
    ...numberProblems(read, 'id_number'),
  ]
  const number = numberOf(read('id_number'))
  if (problems.length > 0 || !number || !isState(word)) return problems
  return {
    ...{ number: read('number'), itemCode: read('item_code'), name: read('name'), validFrom, validTo },
    holder: { name: read('holder'), ...number },
    state: LICENCE_STATES[word],
  }
}
