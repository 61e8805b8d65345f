import { t } from '../../kit/text.ts'
import type { FigureCell } from './api.ts'

const SHARES: ReadonlySet<FigureCell['figure']> = new Set(['compression', 'onlineRate', 'satisfaction'])

/** A figure as the table shows it: whole cases, days to one place, shares in per cent to one place. */
export function shownFigure(figure: FigureCell['figure'], value: number | null): string {
  if (value === null) return t('statistics.none')
  if (SHARES.has(figure)) return `${(value * 100).toFixed(1)}%`
  return figure === 'averageDays' ? value.toFixed(1) : String(value)
}

const signed = (number: number, places: number): string => `${number > 0 ? '+' : ''}${number.toFixed(places)}`

/**
 * How a figure differs from another of its kind: cases and days in per cent of the other, shares in percentage points;
 * null where there is nothing to compare.
 */
export function changeFrom(
  figure: FigureCell['figure'],
  value: number | null,
  other: number | null,
): string | null {
  if (value === null || other === null) return null
  if (SHARES.has(figure)) return t('statistics.points', { points: signed((value - other) * 100, 1) })
  return other === 0 ? null : `${signed((value / other - 1) * 100, 1)}%`
}
