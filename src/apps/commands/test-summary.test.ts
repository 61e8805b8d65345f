import { expect, it } from 'vitest'
import { emptyParts, lastLine, type TestPart } from './test-summary.ts'

const part = (name: string, passed: number, failed = 0, skipped = 0): TestPart => ({
  name,
  passed,
  failed,
  skipped,
  seconds: 1,
})

it('adds up all parts in the last line', () => {
  const parts = [part('rules', 10, 1, 2), part('journeys', 3, 0, 4)]
  expect(lastLine({ parts, unhandled: 0 }, 1)).toBe('13 passed, 1 failed, 6 skipped')
})

it('shows a failure for a run that failed outside its tests', () => {
  expect(lastLine({ parts: [part('rules', 10)], unhandled: 0 }, 1)).toBe('10 passed, 1 failed, 0 skipped')
  expect(lastLine({ parts: [part('rules', 10)], unhandled: 2 }, 1)).toBe('10 passed, 2 failed, 0 skipped')
  expect(lastLine({ parts: [], unhandled: 0 }, 0)).toBe('0 passed, 0 failed, 0 skipped')
})

it('names the parts without a test; skipped tests are tests', () => {
  expect(emptyParts({ parts: [part('rules', 1), part('journeys', 0, 0, 3)], unhandled: 0 })).toEqual([
    'house',
  ])
})
