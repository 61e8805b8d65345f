import { expect, it } from 'vitest'
import { numberText, shapeOf } from './number-text.ts'

it.each([
  ['46083', 14, undefined, '2026-03-02'],
  ['46083.375', 22, undefined, '2026-03-02 09:00:00'],
  ['0.5', 21, undefined, '12:00:00'],
  ['46083', 164, 'yyyy"年"m"月"d"日"', '2026-03-02'],
  ['46083', 0, undefined, '46083'],
  ['46083', 165, '[Red]#,##0.00', '46083'],
  ['104002000', 166, '000000000000', '000104002000'],
  ['1E-3', 0, undefined, '0.001'],
])('%s in format %s %s is %s', (raw, id, format, text) => {
  expect(numberText(raw, shapeOf(id, format), 1900)).toEqual({ text, lost: false })
})

it('counts days from 1904 where the workbook does', () => {
  expect(numberText('44621', { kind: 'moment' }, 1904).text).toBe('2026-03-02')
})
