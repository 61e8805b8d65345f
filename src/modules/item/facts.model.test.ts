import { expect, test } from 'vitest'
import { codeWarnings, contradictions, demandConsistent, marksOf } from './facts.model.ts'
import type { ItemFacts } from './facts.schema.ts'
import { sampleFacts, sampleMaterial } from './item.fixtures.ts'

const UNIT = '00000000-0000-0000-0000-000000000001'
const list = [sampleMaterial(1), sampleMaterial(2)]
const facts = (over: Partial<ItemFacts> = {}) => sampleFacts(UNIT, over)

test('a sound item has no contradiction', () => {
  expect(contradictions(facts(), list)).toEqual([])
  expect(() => demandConsistent(facts(), list)).not.toThrow()
})

test.each<[string, Partial<ItemFacts>, string]>([
  ['promise longer than the law', { promiseDays: 21 }, 'promiseDays'],
  ['on the spot, but after days', { projectType: '1' }, 'promiseDays'],
  ['a fee without basis', { isFee: true }, 'feeBasis'],
  [
    'charges of a free item',
    { fees: [{ name: '工本费', standard: '10 元', byLaw: '某条', reducible: false, reductionNote: null }] },
    'isFee',
  ],
  ['materials not listed, yet there', { materialsListed: false }, 'materials'],
  ['a number to expect, though listed', { materialsExpected: 4 }, 'materialsExpected'],
])('%s is refused', (_what, over, field) => {
  expect(contradictions(facts(over), list).map((issue) => issue.field)).toEqual([field])
  expect(() => demandConsistent(facts(over), list)).toThrow('item.facts-contradict')
})

test('a list with a gap, and a listed item without materials, are refused', () => {
  expect(contradictions(facts(), [sampleMaterial(2)])).toHaveLength(1)
  expect(contradictions(facts(), [])).toHaveLength(1)
})

test('published codes give no warning', () => {
  const codes = {
    taskType: '01',
    useLevel: '3',
    implementationCode: '11370800MB285591843370117002011',
    businessCode: '11370800MB28559184337011700201101',
  } as const
  expect(codeWarnings('370117002011', codes)).toEqual([])
})

test('odd codes are warned about, each at its field', () => {
  const odd = codeWarnings('000104501000', {
    taskType: '07',
    useLevel: '4',
    implementationCode: '11370800MB285591853370117002011',
    businessCode: '370117002011',
  })
  expect(odd.map(({ field, key }) => `${field} ${key}`)).toEqual([
    'code item:warning.code-type',
    'implementationCode codes:uscc.check-digit',
    'implementationCode item:warning.code-basic',
    'implementationCode item:warning.code-level',
    'businessCode item:warning.code-scheme',
    'businessCode item:warning.code-basic',
  ])
})

test('what is not certain is marked', () => {
  expect(marksOf(facts(), list)).toEqual(['code-illustrative', 'promise-illustrative', 'basis-unchecked'])
  const checked = facts({ codeStatus: 'official', promiseIllustrative: false, basisConfidence: 'verified' })
  expect(marksOf(checked, list)).toEqual([])
  expect(marksOf(checked, [sampleMaterial(1, { necessityIllustrative: true })])).toEqual([
    'necessity-illustrative',
  ])
  expect(marksOf({ ...checked, materialsListed: false }, [])).toEqual(['materials-unlisted'])
})
