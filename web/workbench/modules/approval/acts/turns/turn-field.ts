import type { MessageKey } from '../../../../kit/text.ts'
import type { CaseView } from '../../api.ts'

/** A word that can be chosen. */
export interface Choice {
  readonly value: string
  readonly label: string
}

/** One field of a turn's form, by the name that its command gives it. */
export interface TurnField {
  readonly name: string
  readonly label: MessageKey
  /** Its name as data gives it, in the place of the label. */
  readonly title?: string
  readonly extra?: MessageKey
  readonly kind:
    | 'line'
    | 'prose'
    | 'day'
    | 'time'
    | 'moment'
    | 'number'
    | 'yuan'
    | 'choice'
    | 'several'
    | 'lines'
    | 'pairs'
    | 'tick'
    | 'person'
    | 'people'
  /** It may stand empty: always, or with what was chosen so far. */
  readonly optional?: boolean | ((values: Readonly<Record<string, unknown>>) => boolean)
  readonly most?: number
  /** What is offered, of a choice. */
  readonly choices?: (view: CaseView, values: Readonly<Record<string, unknown>>) => readonly Choice[]
  /** Names of the two parts of a pair, and what they are called. */
  readonly parts?: readonly [first: string, firstLabel: MessageKey, second: string, secondLabel: MessageKey]
  /** Whether it is asked with what was chosen so far; always where left out. */
  readonly shown?: (values: Readonly<Record<string, unknown>>, view: CaseView) => boolean
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

/** What was filled in of the fields that are asked: texts trimmed, empty ones left out, lists never missing. */
export function filledIn(
  fields: readonly TurnField[],
  values: Readonly<Record<string, unknown>>,
  view: CaseView,
): Record<string, unknown> {
  const asked = fields.filter(({ shown }) => shown?.(values, view) ?? true)
  return Object.fromEntries(
    fields.flatMap((field) => {
      const { name, kind } = field
      const list = kind === 'lines' || kind === 'pairs' || kind === 'several' || kind === 'people'
      const value = asked.includes(field) ? values[name] : undefined
      if (list) return [[name, Array.isArray(value) ? value.filter((one) => !isEmpty(one)) : []]]
      const trimmed = typeof value === 'string' ? value.trim() : value
      return isEmpty(trimmed) ? [] : [[name, trimmed]]
    }),
  )
}
