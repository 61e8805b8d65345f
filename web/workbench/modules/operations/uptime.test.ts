import { expect, it } from 'vitest'
import { spanText } from './uptime.ts'

const FROM = '2026-03-02T01:00:00.000Z'

it.each([
  ['2026-03-02T01:00:59.000Z', '0 小时 0 分钟'],
  ['2026-03-02T03:05:00.000Z', '2 小时 5 分钟'],
  ['2026-03-05T02:59:00.000Z', '3 天 1 小时'],
  ['2026-03-02T00:00:00.000Z', '0 小时 0 分钟'],
])('until %s: %s', (to, text) => expect(spanText(FROM, to)).toBe(text))
