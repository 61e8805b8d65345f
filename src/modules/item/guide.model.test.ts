import { expect, test } from 'vitest'
import { fits } from '#kernel/contract'
import { guideOf, stepsOf } from './guide.model.ts'
import { Guide } from './guide.schema.ts'
import { sampleFacts, sampleMaterial } from './item.fixtures.ts'

const ID = '00000000-0000-0000-0000-000000000001'
const unit = { code: 'SX-WJJ', name: '苏仙区卫生健康局', shortName: '区卫健局' }
const versionOf = (facts: ReturnType<typeof sampleFacts>) => ({
  id: ID,
  itemId: ID,
  code: '000123501000',
  number: 1,
  inForceAt: new Date('2026-03-02T01:00:00.000Z'),
  facts,
  materials: [{ id: ID, ...sampleMaterial(1) }],
})

test('every word of the guide is the version’s own, and none is lost', () => {
  const facts = sampleFacts(ID, { address: '苏仙区政务服务中心 3 号窗', contact: '0735-0000000', visits: 1 })
  const guide = guideOf(versionOf(facts), unit)
  expect(fits(Guide, guide)).toBe(true)
  const text = JSON.stringify(guide)
  const said = Object.values(facts).filter((value) => typeof value === 'string' && value !== ID)
  for (const value of said) expect(text).toContain(JSON.stringify(value))
  expect(guide.department).toEqual(unit)
  expect(guide.marks).toContain('promise-illustrative')
})

test('twenty working days of a permit point to the permit law; other periods to their own basis', () => {
  const source = (over: Parameters<typeof sampleFacts>[1]) =>
    guideOf(versionOf(sampleFacts(ID, over)), unit).periods.statutory.rule
  expect(source({})).toBe('PERMIT.DECIDE')
  expect(source({ statutoryDays: 30 })).toBeNull()
  expect(source({ statutoryUnit: 'natural' })).toBeNull()
  expect(source({ taskType: '07' })).toBeNull()
})

test('the way of a case: on the spot, or step by step with the rules of the permit law', () => {
  const names = (over: Parameters<typeof sampleFacts>[1]) =>
    stepsOf(sampleFacts(ID, over)).map(({ step }) => step)
  expect(names({ promiseDays: 0 })).toEqual(['apply', 'on-the-spot'])
  expect(names({})).toEqual(['apply', 'accept', 'review', 'special', 'decide', 'deliver'])
  expect(names({ specialProcedures: [] })).not.toContain('special')
  expect(stepsOf(sampleFacts(ID, { taskType: '20' })).every(({ rule }) => rule === null)).toBe(true)
})

test('an item without a material list says so', () => {
  const facts = sampleFacts(ID, { materialsListed: false, materialsExpected: 4 })
  const guide = guideOf({ ...versionOf(facts), materials: [] }, unit)
  expect(guide.materials).toEqual({ listed: false, expected: 4, rows: [] })
  expect(guide.marks).toContain('materials-unlisted')
})
