import { expect, it } from 'vitest'
import { defaultExports, longFiles, machineClocks, vagueNames } from './file-rules.ts'
import { parseSource } from './source.ts'

it('finds who asks the machine for the time', () => {
  for (const text of [
    'Date.now()',
    'new Date()',
    'performance.now()',
    'const f = () => ({ at: new Date() })',
  ]) {
    expect(machineClocks([parseSource('src/apps/a.ts', text)])).toHaveLength(1)
    expect(machineClocks([parseSource('src/kernel/time/index.ts', text)])).toEqual([])
  }
  expect(machineClocks([parseSource('src/apps/a.ts', 'new Date(text); ctx.now(); clock.Date')])).toEqual([])
})

it('finds default exports outside configuration', () => {
  for (const text of [
    'export default 1',
    'const a = 1; export { a as default }',
    "export { default } from './b.ts'",
  ]) {
    expect(defaultExports([parseSource('src/apps/a.ts', text)])).toHaveLength(1)
  }
  expect(
    defaultExports([
      parseSource('web/vite.config.ts', 'export default {}'),
      parseSource('src/a.ts', 'export { a }; const a = 1'),
    ]),
  ).toEqual([])
})

it('finds names that say nothing', () => {
  const paths = [
    'src/a/utils.ts',
    'src/a/string-utils.ts',
    'src/a/helper.test.ts',
    'src/a/common.ts',
    'src/a/case-manager.ts',
  ]
  expect(vagueNames(paths.map((path) => parseSource(path, '')))).toHaveLength(5)
  expect(vagueNames([parseSource('src/a/commonplace.ts', ''), parseSource('src/utils/a.ts', '')])).toEqual([])
})

it('finds files that are too long', () => {
  const lines = (path: string, count: number) => parseSource(path, 'x()\n'.repeat(count))
  expect(longFiles([lines('src/modules/a/index.ts', 41)])).toHaveLength(1)
  expect(longFiles([lines('src/modules/a/b.contract.ts', 251)])).toHaveLength(1)
  expect(longFiles([lines('web/a.tsx', 501)])).toEqual(['web/a.tsx: 501 lines, at most 500'])
  const right = [
    lines('src/modules/a/index.ts', 40),
    lines('web/a.tsx', 500),
    lines('src/modules/a/tables.gen.ts', 900),
  ]
  expect(longFiles(right)).toEqual([])
})
