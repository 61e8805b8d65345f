import type { ItemFacts } from '../facts.schema.ts'
import { list, type Reader } from './cell.ts'

/** Divides the parts of a fee: the full-width line, because `|` divides entries. */
const DIVIDER = '｜'

/** A fee as `name｜rate｜law｜reduction`; without the last part it is not reduced. */
const fee: Reader<ItemFacts['fees'][number]> = (cell) => {
  const [name, standard, byLaw, reduction = ''] = cell.split(DIVIDER).map((part) => part.trim())
  if (!name || !standard || !byLaw) return { issue: 'cell-fee', params: { found: cell } }
  return {
    value: {
      name,
      standard,
      byLaw,
      reducible: reduction !== '',
      reductionNote: reduction === '' ? null : reduction,
    },
  }
}

/** Fees of an item (收费项目), divided by `|`. */
export const fees: Reader<ItemFacts['fees']> = list(fee)
