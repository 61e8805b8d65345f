import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Ctx } from '#kernel/context'
import { type BarePlatform, createBarePlatform } from '#test/bare-platform'
import { Current, restamp } from './index.ts'

let bare: BarePlatform
beforeAll(async () => {
  bare = await createBarePlatform()
})
afterAll(() => bare.close())

const inGovernment = <T>(work: (ctx: Ctx) => Promise<T>, readOnly = false): Promise<T> =>
  bare.platform.run(bare.actor(), readOnly, work)

/** What two processes remember of one value. */
function twoProcesses() {
  const state = { value: 1, reads: 0 }
  const processes = [new Current<number>('trial', 10), new Current<number>('trial', 10)]
  const read = async () => {
    state.reads += 1
    return state.value
  }
  const ask = (at: number) => inGovernment(async (ctx) => processes[at]?.get(ctx, 'key', read))
  return { state, processes, read, ask }
}

test('every process sees a change from its commit on, and asks the database once for it', async () => {
  const { state, ask } = twoProcesses()
  expect([await ask(0), await ask(1), await ask(0), await ask(1)]).toEqual([1, 1, 1, 1])
  expect(state.reads).toBe(2)
  await inGovernment(async (ctx) => {
    await restamp(ctx, 'trial')
    state.value = 2
  })
  expect([await ask(0), await ask(1), await ask(0), await ask(1)]).toEqual([2, 2, 2, 2])
  expect(state.reads).toBe(4)
})

test('who changes it sees what he does; what was rolled back leaves nothing behind', async () => {
  const { state, processes, read, ask } = twoProcesses()
  expect(await ask(0)).toBe(1)
  const broken = inGovernment(async (ctx) => {
    await restamp(ctx, 'trial')
    await restamp(ctx, 'trial')
    state.value = 2
    expect(await processes[0]?.get(ctx, 'key', read)).toBe(2)
    state.value = 1
    throw new Error('broken')
  })
  await expect(broken).rejects.toThrow('broken')
  expect(await ask(0)).toBe(1)
  expect(state.reads).toBe(2)
})

test('a transaction that only reads remembers too where it asks for the stamp', async () => {
  const { state, processes, read } = twoProcesses()
  const ask = () => inGovernment(async (ctx) => processes[0]?.ask(ctx, 'key', read), true)
  expect([await ask(), await ask()]).toEqual([1, 1])
  expect(state.reads).toBe(1)
  await inGovernment(async (ctx) => {
    await restamp(ctx, 'trial')
    state.value = 2
    expect(await processes[0]?.ask(ctx, 'key', read)).toBe(2)
  })
  expect([await ask(), await ask()]).toEqual([2, 2])
  expect(state.reads).toBe(3)
})

test('a change in one government is none in another; a transaction that only reads asks each time', async () => {
  const { state, processes, read, ask } = twoProcesses()
  const elsewhere = bare.actor(bare.governments[1].id)
  await ask(0)
  await bare.platform.run(elsewhere, false, (ctx) => restamp(ctx, 'trial'))
  await ask(0)
  expect(state.reads).toBe(1)
  await inGovernment(async (ctx) => processes[0]?.get(ctx, 'key', read), true)
  expect(state.reads).toBe(2)
})
