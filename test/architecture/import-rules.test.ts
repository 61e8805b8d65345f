import { describe, expect, it } from 'vitest'
import {
  deepImports,
  impureContracts,
  proofInProduct,
  undeclaredUses,
  upwardImports,
} from './import-rules.ts'
import { parseSource } from './source.ts'

const at = (path: string, ...specifiers: string[]) =>
  parseSource(path, specifiers.map((specifier) => `import '${specifier}'`).join('\n'))

describe('deep imports', () => {
  const guilty = [
    "import { x } from '../identity/session.store.ts'",
    "import type { X } from '../identity/session.store.ts'",
    "export { x } from '../../kernel/db/pool.ts'",
    "export * from '../../kernel/db/index.ts'",
    "const x = await import('../identity/session.store.ts')",
    "type X = import('../identity/session.store.ts').X",
    "import '#kernel/db/pool'",
  ]
  it.each(guilty)('finds %s', (text) =>
    expect(deepImports([parseSource('src/modules/org/a.ts', text)])).toHaveLength(1),
  )
  it.each(['test/a.ts', 'bench/a.bench.ts', 'scripts/a.ts', 'web/public/a.ts'])('finds one in %s', (path) => {
    expect(deepImports([at(path, '../src/kernel/db/pool.ts', '../../src/kernel/db/pool.ts')])).toHaveLength(1)
  })
  it('lets a face, a contract and the own folder pass', () => {
    expect(
      deepImports([at('src/modules/org/a.ts', '#kernel/db', '#modules/x', '#contracts/x', './b.ts', 'pg')]),
    ).toEqual([])
  })
})

describe('upward imports', () => {
  const guilty: [string, string][] = [
    ['src/kernel/db/a.ts', '#modules/org'],
    ['src/kernel/db/a.ts', '../../apps/modules.ts'],
    ['src/modules/org/a.ts', '../../apps/modules.ts'],
    ['src/modules/org/a.ts', '#web/public/pages'],
    ['src/modules/org/a.ts', '#test/world'],
    ['web/public/a.ts', '#modules/org'],
    ['web/workbench/a.tsx', '../../src/apps/web.ts'],
    ['src/apps/a.ts', '#test/world'],
  ]
  it.each(guilty)('finds %s → %s', (path, to) => expect(upwardImports([at(path, to)])).toHaveLength(1))
  it('lets what goes down pass, and tests use their harness', () => {
    const right = [
      at('src/modules/org/a.ts', '#kernel/db', 'kysely'),
      at('src/modules/org/a.test.ts', '#test/world'),
      at('web/public/a.ts', '#contracts/org', '#kernel/page'),
      at('src/apps/a.ts', '#modules/org', '#web/public/pages', '../../package.json'),
      at('test/a.ts', '../src/apps/modules.ts'),
    ]
    expect(upwardImports(right)).toEqual([])
  })
})

it('finds a test that the product imports', () => {
  const sources = [
    at('src/modules/org/a.ts', './b.fixtures.ts'),
    at('src/modules/org/a.test.ts', './b.fixtures.ts'),
  ]
  expect(proofInProduct(sources)).toEqual(['src/modules/org/a.ts: the product imports ./b.fixtures.ts'])
})

it('finds what a contract draws in, also by another file', () => {
  const sources = [
    at('src/modules/org/org.contract.ts', 'typebox', '#kernel/contract', '#contracts/x', './a.schemas.ts'),
    at('src/modules/org/a.schemas.ts', './words.ts'),
    at('src/modules/org/words.ts', '#kernel/db', 'node:fs', '../../../data-packs/x/y.json'),
    at('src/modules/org/org.store.ts', '#kernel/db'),
  ]
  expect(impureContracts(sources)).toEqual([
    'src/modules/org/words.ts: a contract imports #kernel/db',
    'src/modules/org/words.ts: a contract imports node:fs',
  ])
})

it('finds a use that is not declared', () => {
  const sources = [
    at('src/modules/org/a.ts', '#modules/flow', '#contracts/item'),
    at('src/modules/flow/a.ts', '#kernel/db'),
  ]
  expect(undeclaredUses(sources, (module) => (module === 'org' ? ['flow'] : []))).toEqual([
    'src/modules/org/a.ts: uses #contracts/item without declaring it',
  ])
})
