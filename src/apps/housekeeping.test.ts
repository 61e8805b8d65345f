import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { silentLog } from '#kernel/log'
import { keepHouse } from './housekeeping.ts'

/** Chores that note when they were done, on a disk whose room is set by hand. */
function trial(low: boolean) {
  const state = { low, done: [] as string[] }
  const chore =
    (name: string, then: () => void = () => undefined) =>
    async () => {
      state.done.push(name)
      then()
    }
  const keep = (chores: readonly (() => Promise<void>)[]) =>
    keepHouse({ chores, log: silentLog, held: () => state.low, againMs: 5 })
  return { state, chore, keep }
}

it('waits while the disk is nearly full, and goes on by itself', async () => {
  const { state, chore, keep } = trial(true)
  const stop = keep([chore('answers'), chore('events')])
  await sleep(40)
  expect(state.done).toEqual([])
  state.low = false
  await expect.poll(() => state.done).toEqual(['answers', 'events'])
  await stop()
})

it('stops between two chores where the disk fills meanwhile, and does not do the first again', async () => {
  const { state, chore, keep } = trial(false)
  const fill = () => {
    state.low = true
  }
  const stop = keep([chore('answers', fill), chore('events')])
  await sleep(40)
  expect(state.done).toEqual(['answers'])
  state.low = false
  await expect.poll(() => state.done).toEqual(['answers', 'events'])
  await stop()
})

it('does what is left after a chore that fails, and can be stopped while it waits', async () => {
  const { state, chore, keep } = trial(false)
  const failing = async () => {
    throw new Error('away')
  }
  const stop = keep([failing, chore('events')])
  await expect.poll(() => state.done).toEqual(['events'])
  await stop()
  const waiting = trial(true)
  await waiting.keep([waiting.chore('answers')])()
  expect(waiting.state.done).toEqual([])
})
