import { accepted, type CodeCheck, normalised, refused } from './code-check.ts'

export type DivisionLevel = 'country' | 'province' | 'prefecture' | 'county' | 'township' | 'village'

export interface DivisionParts {
  readonly level: DivisionLevel
  /** Code one level up, as the digits say it; null for the country. */
  readonly parent: string | null
}

const COUNTRY = '00'

/**
 * 行政区划代码: GB/T 2260 (6 digits, down to the county), GB/T 10114 (9, township) and the 12 digits of
 * the statistics (village). The level follows from length and zeros. Normal form: `00` for the country,
 * 6 digits down to the county, 12 below. Whether the division exists is for the divisions table.
 */
export function checkDivision(text: string): CodeCheck<DivisionParts> {
  const typed = normalised(text)
  if (typed === COUNTRY || typed === '000000') return accepted(COUNTRY, { level: 'country', parent: null })
  if (!/^([1-9]\d{5}|[1-9]\d{8}|[1-9]\d{11})$/.test(typed)) return refused('division.format')
  const digits = typed.padEnd(12, '0')
  const above = upperDivision(digits.slice(0, 6))
  return digits.endsWith('000000') || !above.ok ? above : lowerDivision(digits, above.parts.level)
}

/** Townships lie in counties, and in the few prefectures that have none (东莞, 中山). */
function lowerDivision(code: string, above: DivisionLevel): CodeCheck<DivisionParts> {
  const [upper, township, village] = [code.slice(0, 6), code.slice(6, 9), code.slice(9)]
  if (township === '000' || above === 'province') return refused('division.format')
  return village === '000'
    ? accepted(code, { level: 'township', parent: upper })
    : accepted(code, { level: 'village', parent: `${upper}${township}000` })
}

function upperDivision(code: string): CodeCheck<DivisionParts> {
  const [province, prefecture, county] = [code.slice(0, 2), code.slice(2, 4), code.slice(4)]
  if (county !== '00') {
    if (prefecture === '00') return refused('division.format')
    return accepted(code, { level: 'county', parent: `${province}${prefecture}00` })
  }
  return prefecture === '00'
    ? accepted(code, { level: 'province', parent: COUNTRY })
    : accepted(code, { level: 'prefecture', parent: `${province}0000` })
}
