import { expect, it } from 'vitest'
import { drill } from '../drill/drill.ts'

/** The short form of `npm run drill`: one blow of each kind under load. */
it('loses and doubles nothing when server, database or both are killed', { timeout: 300_000 }, async () => {
  const rounds = await drill({
    rounds: ['server', 'database', 'both'],
    loadSeconds: 2,
    pauseSeconds: 0,
    processes: 1,
    onRound: () => undefined,
  })
  expect(rounds.map(({ kind, lost }) => ({ kind, lost }))).toEqual([
    { kind: 'server', lost: [] },
    { kind: 'database', lost: [] },
    { kind: 'both', lost: [] },
  ])
  const last = rounds.at(-1)
  expect(last?.acknowledged).toBeGreaterThan(0)
  expect(last?.cases).toBeGreaterThan(0)
})

it('loses and doubles nothing when one of two processes is paused or killed', {
  timeout: 300_000,
}, async () => {
  const rounds = await drill({
    rounds: ['pause', 'server'],
    loadSeconds: 2,
    pauseSeconds: 8,
    processes: 2,
    onRound: () => undefined,
  })
  expect(rounds.map(({ kind, lost }) => ({ kind, lost }))).toEqual([
    { kind: 'pause', lost: [] },
    { kind: 'server', lost: [] },
  ])
})
