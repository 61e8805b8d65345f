import { currentLanguage, t, textOf, word } from '../../kit/text.ts'
import type { Explanation } from './api.ts'

type Day = Explanation['days'][number]

/** 《law》第x条第x款第x项, of an article as the rules write it: `32(1)(4)`. */
export function lawText(law: string | null, article: string | null): string {
  if (law === null) return ''
  if (article === null) return t('why.law', { law })
  const [, main, paragraph, point] = /^(\d+)(?:\((\d+)\))?(?:\((\d+)\))?$/.exec(article) ?? []
  if (main === undefined) return t('why.law-part', { law, article })
  if (paragraph === undefined) return t('why.law-article', { law, article: main })
  if (point === undefined) return t('why.law-paragraph', { law, article: main, paragraph })
  return t('why.law-point', { law, article: main, paragraph, point })
}

/** 5个工作日, by the unit of a rule; a length of nothing is done on the day itself. */
export const lengthText = (unit: string, count: number): string =>
  (count === 0 ? textOf('legaltime:why.at-once') : undefined) ??
  textOf(`legaltime:why.unit.${unit}`, { count: Math.abs(count) }) ??
  String(count)

/** A day, or a minute of one: 2026-03-02, 2026-03-02 14:30. */
export const momentText = (moment: string): string => moment.replace('T', ' ')

/** 周一. */
export const weekdayText = (day: string): string =>
  new Intl.DateTimeFormat(currentLanguage(), { weekday: 'short', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** 09:00–12:00 of a stretch; nothing of a whole day. */
export const timesText = ({ from, until }: Day): string => (from === null ? '' : `${from}–${until ?? ''}`)

/** What stands behind the treatment of a day, and where that is written. */
export function basisText(day: Day): { readonly words: string; readonly source: string } {
  const name = day.name ?? ''
  const source = day.notice ?? lawText(day.law, day.article)
  switch (day.basis) {
    case 'policy':
      return { words: word('legaltime:why.policy', name), source }
    case 'pause':
      return { words: word('approval:ground', name), source }
    case 'notice':
      return { words: name, source }
    default:
      return { words: word('legaltime:why.basis', day.basis), source }
  }
}
