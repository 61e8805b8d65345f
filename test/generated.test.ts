import { expect, inject, it } from 'vitest'

it('finds every tables.gen.ts as the migrated database has it (npm run check; scripts/generate-tables.ts writes them)', () => {
  expect(inject('staleTables')).toEqual([])
})
