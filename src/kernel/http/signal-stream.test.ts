import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { unauthenticated } from '#kernel/errors'
import type { Hearing } from '#kernel/live'
import { SignalStream, STREAM_RULES } from './signal-stream.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function makeStream(look: () => Promise<readonly string[]> = async () => ['case:1']) {
  const heard: string[][] = []
  let left = 0
  const hearing: Hearing = { hear: (topics) => void heard.push([...topics]), leave: () => void left++ }
  const stream = new SignalStream({ standing: 'account:a', look }, STREAM_RULES)
  const text = () => String(stream.out.read() ?? '')
  return { stream, hearing, heard, text, left: () => left }
}

it('says when it hears, and tells what comes together together', async () => {
  const { stream, hearing, heard, text } = makeStream()
  stream.begin(hearing, ['case:1'])
  expect(text()).toBe('retry: 2000\n\nevent: ready\ndata: []\n\n')
  expect(heard).toEqual([['account:a', 'case:1']])
  for (const topic of ['case:1', 'tray:2', 'case:1']) stream.heard([topic])
  expect(text()).toBe('')
  await vi.advanceTimersByTimeAsync(STREAM_RULES.gatherMs)
  expect(text()).toBe('event: told\ndata: ["case:1","tray:2"]\n\n')
  await vi.advanceTimersByTimeAsync(STREAM_RULES.beatMs)
  expect(text()).toBe(':\n\n')
})

it('looks again when the standing of its caller changes, and is over where he may hear nothing', async () => {
  let may = true
  const { stream, hearing, heard, text, left } = makeStream(async () => {
    if (!may) throw unauthenticated()
    return ['tray:3']
  })
  stream.begin(hearing, ['tray:2'])
  stream.heard(['account:a'])
  await vi.advanceTimersByTimeAsync(0)
  expect(heard.at(-1)).toEqual(['account:a', 'tray:3'])
  may = false
  await vi.advanceTimersByTimeAsync(STREAM_RULES.lookMs)
  expect(text()).toContain('event: over\n')
  stream.out.resume()
  await vi.advanceTimersByTimeAsync(1)
  expect(left()).toBe(1)
})

it('lets go of who takes nothing', async () => {
  const { stream, hearing, left } = makeStream()
  stream.begin(hearing, [])
  for (let n = 0; n < 120; n++) {
    stream.heard(Array.from({ length: 40 }, (_, at) => `case:${n}-${at}-${'x'.repeat(36)}`))
    await vi.advanceTimersByTimeAsync(STREAM_RULES.gatherMs)
  }
  expect(stream.out.destroyed).toBe(true)
  expect(left()).toBe(1)
})
