import { createHash } from 'node:crypto'
import type { HolidayDay } from '#kernel/calendar'

/** The layer of the State Council. */
export const NATIONAL_LAYER = '00'

const LAYER = /^(00|[1-9]\d{5})$/

/** Whether a text can name a layer: `00`, or six digits of a division (GB/T 2260). */
export const isLayer = (text: string): boolean => LAYER.test(text)

/** The digits that every division below shares: `65` of 650000. */
const stem = (layer: string): string => layer.replace(/(00)+$/, '')

/** Whether the days of a layer hold in a division, 6 or 12 digits. */
export const layerHolds = (layer: string, division: string): boolean => division.startsWith(stem(layer))

/** Layers in the order in which they lie over each other: the wider first. */
export const byWidth = (a: string, b: string): number => stem(a).length - stem(b).length || (a < b ? -1 : 1)

/** SM3 over the lines of a layer in order of their days, in hex. */
export function digestOfDays(days: readonly HolidayDay[]): string {
  const lines = days
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ date, kind, name, year, notice }) => ({ date, kind, name, year, notice }))
  return createHash('sm3').update(JSON.stringify(lines)).digest('hex')
}

/** Version of a calendar by its layers: `00-<16 digits>+650000-<16 digits>`. */
export const versionOf = (layers: readonly { readonly layer: string; readonly digest: string }[]): string =>
  layers.map(({ layer, digest }) => `${layer}-${digest.slice(0, 16)}`).join('+')
