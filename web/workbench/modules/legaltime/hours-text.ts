import { t } from '../../kit/text.ts'
import type { Hours } from './api.ts'

type Season = Hours['seasons'][number]

/** 10:00–14:00, 16:00–20:00. */
const spansText = (spans: Season['spans']): string =>
  spans.map(([opens, closes]) => `${opens}–${closes}`).join('、')

/** Hours in words, season by season. */
export const seasonsText = (seasons: Hours['seasons']): string[] =>
  seasons.length === 1
    ? seasons.map(({ spans }) => spansText(spans))
    : seasons.map(({ from, spans }) => t('hours.season', { from, spans: spansText(spans) }))

/**
 * Reads hours as they are typed, a season a line: `05-01 10:00-14:00 16:00-20:00`; the day may be left out where there
 * is one season. Null where a line cannot be read.
 */
export function readSeasons(text: string): Hours['seasons'] | null {
  const lines = text.split('\n').map((line) => line.trim())
  const seasons = lines.filter((line) => line !== '').map(readSeason)
  const read = seasons.filter((season) => season !== null)
  return read.length === seasons.length && read.length > 0 ? read : null
}

function readSeason(line: string): Season | null {
  const words = line
    .replaceAll('：', ':')
    .replaceAll(/[–—－]/g, '-')
    .split(/[\s,，、]+/)
  const [first = '', ...rest] = words
  const dated = /^\d{2}-\d{2}$/.test(first)
  const spans = (dated ? rest : words).map((word) => /^(\d{2}:\d{2})-(\d{2}:\d{2})$/.exec(word))
  const read = spans.flatMap((found) =>
    found ? [[found[1] ?? '', found[2] ?? ''] satisfies [string, string]] : [],
  )
  if (read.length !== spans.length || read.length < 1 || read.length > 2) return null
  return { from: dated ? first : '01-01', spans: read }
}
