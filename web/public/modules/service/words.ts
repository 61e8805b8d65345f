import type { Translate } from '../../kit/index.ts'
import { type Period, periodText } from '../../kit/index.ts'

/** The words for an enumerated value of an item, as the item module names it. */
export const itemWord = (t: Translate, kind: string, value: string): string =>
  t(`item:label.${kind}.${value}`)

type PeriodUnit = 'workday' | 'immediate' | Exclude<Period['unit'], 'working'>

/** A period of an item or a rule in the words of the kit. */
export const periodOf = (days: number, unit: PeriodUnit): Period =>
  unit === 'immediate'
    ? { count: 0, unit: 'working' }
    : { count: days, unit: unit === 'workday' ? 'working' : unit }

/** A period of an item, ready to read: 5个工作日, 当场办结. */
export const periodWords = (days: number, unit: PeriodUnit, t: Translate): string =>
  periodText(periodOf(days, unit), t)

/** An article as the rules write it, `32(1)(4)`, ready to read: 第32条第1款第4项. */
export function articleWords(written: string, t: Translate): string {
  const [, article, paragraph, point] = /^(\d+)(?:\((\d+)\))?(?:\((\d+)\))?$/.exec(written) ?? []
  if (article === undefined) return t('public:guide.article-1', { article: written })
  if (paragraph === undefined) return t('public:guide.article-1', { article })
  if (point === undefined) return t('public:guide.article-2', { article, paragraph })
  return t('public:guide.article-3', { article, paragraph, point })
}
