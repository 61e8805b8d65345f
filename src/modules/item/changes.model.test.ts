import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween } from './changes.model.ts'
import { sampleFacts, sampleMaterial } from './item.fixtures.ts'

const facts = sampleFacts('00000000-0000-0000-0000-000000000001')
const materials = [sampleMaterial(1), sampleMaterial(2)]
const content = { facts, materials }

test('equal contents have no difference, whatever the order of keys and the ids of materials', () => {
  const turned = Object.fromEntries(Object.entries(facts).reverse()) as typeof facts
  const stored = materials.map((material) => ({ id: 'x', ...material }))
  expect(changesBetween(content, { facts: turned, materials: stored })).toEqual([])
})

test('every changed field is named with both values, and only those', () => {
  const words = fc.record({ name: fc.string(), note: fc.string(), visits: fc.nat(9) }, { requiredKeys: [] })
  fc.assert(
    fc.property(words, (over) => {
      const changes = changesBetween(content, { facts: { ...facts, ...over }, materials })
      const expected = Object.entries(over).filter(([field, value]) => facts[field as 'name'] !== value)
      expect(changes.map(({ field, after }) => [field, after]).sort()).toEqual(expected.sort())
    }),
  )
})

test('a material added, changed or taken away is named by its place', () => {
  const renamed = [sampleMaterial(1, { name: '申请表' })]
  const changes = changesBetween(content, { facts, materials: renamed })
  expect(changes).toContainEqual({ field: 'name', seq: 1, before: '材料1', after: '申请表' })
  expect(changes.filter(({ seq }) => seq === 2).every(({ after }) => after === null)).toBe(true)
  expect(changes.some(({ field, seq }) => field === 'name' && seq === 2)).toBe(true)
})
