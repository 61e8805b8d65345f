import { expect, it } from 'vitest'
import { refusalKey } from '#kernel/errors'
import { codesWithoutText, missingTexts, refusalCodes, unequalPlaces } from './message-rules.ts'
import { parseSource } from './source.ts'

it('finds every code that the code writes', () => {
  const text = `export const a = refusal('org.late', 409)
    throw new Refusal('kernel.away', 503)
    throw invalidInput({}, [{ field: 'x', code: 'org.field-wrong' }])
    const other = { code: '431003', kind: 'org.not-a-code' }`
  const sources = [
    parseSource('src/modules/org/a.ts', text),
    parseSource('src/modules/org/a.test.ts', "refusal('x.y', 1)"),
  ]
  expect(refusalCodes(sources)).toEqual(['kernel.away', 'org.field-wrong', 'org.late'])
})

it('finds a code without a text', () => {
  const texts = new Map([['org:refusal.late', '太晚']])
  expect(codesWithoutText(['org.late', 'org.early'], texts, refusalKey)).toEqual([
    'org.early: no text org:refusal.early',
  ])
})

it('finds texts that one language lacks or fills otherwise', () => {
  const chinese = new Map([
    ['org:refusal.late', '{{days}}天'],
    ['public:home', '首页'],
    ['org:unit', '单位'],
  ])
  const english = new Map([['org:refusal.late', 'late']])
  expect(missingTexts(chinese, english)).toEqual(['public:home: in one language only'])
  expect(unequalPlaces(chinese, english)).toEqual(['org:refusal.late: other values in the other language'])
})
