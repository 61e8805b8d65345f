import { yuan } from '#kernel/text'
import { momentText } from '../../kit/moments.ts'
import { t, word } from '../../kit/text.ts'

/** An act's type without module and version: `approval.accepted@1` → `accepted`. */
export const plainType = (type: string): string => type.replace(/@\d+$/, '').replace(/^.*\./, '')

/** What an act is called. */
export const actName = (type: string): string => word('approval:act', plainType(type))

/** Families of words that a fact's code may belong to. */
const WORDED = [
  'approval:ground',
  'clock-kind',
  'ground',
  'outcome',
  'approval:manner',
  'ending',
  'end.ground',
  'procedure.outcome',
  'time-doubt',
  'urging.tell',
  'handling.deed',
  'approval:node',
  'paper-form',
] as const

const INSTANT = /^\d{4}-\d{2}-\d{2}T.*Z$/

const valueText = (value: string): string =>
  INSTANT.test(value) ? momentText(value) : WORDED.reduce((text, family) => word(family, text), value)

/** Facts that are sums of money, in 分. */
const MONEY: ReadonlySet<string> = new Set(['amount', 'left'])

const factText = (name: string, value: string): string =>
  MONEY.has(name) ? t('act.yuan', { amount: yuan(Number(value)) }) : valueText(value)

/** The facts of an act that have a name, in words; others are for machines. A ground that is the kind itself is said once. */
export function actFacts(facts: Readonly<Record<string, string>>): { label: string; value: string }[] {
  return Object.entries(facts).flatMap(([name, value]) => {
    const label = word('act-fact', name)
    const saidBefore = name === 'ground' && value === facts.kind
    return label === name || value === '' || saidBefore
      ? []
      : [{ label: t('act.fact', { name: label }), value: factText(name, value) }]
  })
}
