import { expect, it } from 'vitest'
import { type CopyFacts, judgeCopies } from './backup-finding.ts'

const NOW = new Date('2026-11-22T01:00:00.000Z')
const hoursAgo = (hours: number): Date => new Date(NOW.getTime() - hours * 3_600_000)
const backup = {
  dir: '/copies',
  at: '02:30',
  keys: 'separate',
  passphraseFile: undefined,
  keep: 14,
  archive: false,
} as const

const markOf = (facts: Partial<CopyFacts>, settings: Partial<Parameters<typeof judgeCopies>[1]> = {}) =>
  judgeCopies(
    { last: undefined, present: true, installedAt: hoursAgo(1_000), ...facts },
    { demo: 'none', ...settings },
    NOW,
  ).mark
const last = (hours: number, lost = 0) => ({
  folder: '/copies/x',
  takenAt: hoursAgo(hours).toISOString(),
  lost,
})

it.each([
  [0, 'ok'],
  [25, 'ok'],
  [26, 'warning'],
  [167, 'warning'],
  [168, 'problem'],
])('finds a copy of %i hours ago: %s', (hours, mark) => {
  expect(markOf({ last: last(hours) }, { backup })).toBe(mark)
})

it('allows a node its first days without a copy, and a demo all of them', () => {
  expect(markOf({ installedAt: hoursAgo(71) }, { backup })).toBe('warning')
  expect(markOf({ installedAt: hoursAgo(73) }, { backup })).toBe('problem')
  expect(markOf({ installedAt: hoursAgo(73) })).toBe('problem')
  expect(markOf({}, { demo: 'suxian' })).toBe('ok')
  expect(markOf({}, { demo: 'suxian', backup })).toBe('problem')
})

it('sees a copy that is gone, and one that lacks files', () => {
  expect(markOf({ last: last(1), present: false }, { backup })).toBe('problem')
  expect(markOf({ last: last(1), present: false })).toBe('warning')
  expect(markOf({ last: last(1, 2) }, { backup })).toBe('problem')
})
