import { describe, expect, it } from 'vitest'
import { archiveNumber, archiveSeries, isArchivePattern, periodCode, ruleFor } from './archive-number.ts'

const RULE = {
  fonds: 'Z109',
  category: 'XK',
  office: 'SPK',
  pattern: '{fonds}-{category}·{year}-{period}-{office}-{item}',
}

describe('档号', () => {
  it('is put together as DA/T 22 shows it', () => {
    const series = archiveSeries(RULE, 2026, periodCode({ unit: 'year', length: 30 }))
    expect(archiveNumber(series, 7)).toBe('Z109-XK·2026-D30-SPK-0007')
    expect(archiveNumber(series, 12345)).toBe('Z109-XK·2026-D30-SPK-12345')
  })

  it('names the period of retention: for ever without a rule, days as whole years', () => {
    expect(periodCode(undefined)).toBe('Y')
    expect(periodCode({ unit: 'day', length: 366 })).toBe('D2')
  })

  it('ends with the number of the file and sets years, periods and fonds apart', () => {
    expect(isArchivePattern(RULE.pattern)).toBe(true)
    for (const pattern of [
      '{fonds}-{year}-{period}',
      '{item}-{fonds}-{year}-{period}',
      '{fonds}-{period}-{item}',
      '{fonds}-{year}-{item}',
      '{fonds}-{year}-{period}-{name}-{item}',
      '{fonds}-{year}-{period}-年-{item}',
    ])
      expect(isArchivePattern(pattern)).toBe(false)
  })

  it('follows the rule of the unit, or of the nearest one above it', () => {
    const rules = [{ unitId: 'bureau' }, { unitId: 'root' }]
    expect(ruleFor('root/bureau/window/', rules)?.unitId).toBe('bureau')
    expect(ruleFor('root/other/', rules)?.unitId).toBe('root')
    expect(ruleFor('elsewhere/', rules)).toBeUndefined()
  })
})
