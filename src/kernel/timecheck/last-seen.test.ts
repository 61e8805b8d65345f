import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { machineClock, seenInFile } from './last-seen.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seen-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('is read as it was written; a file that is none counts as none', async () => {
  const file = join(folder, 'deep', 'clock.json')
  const store = seenInFile(file)
  expect(store.read()).toBeNull()
  const seen = { boot: 'a', uptimeMs: 1234.5, wall: '2026-03-02T01:00:00.000Z' }
  store.write(seen)
  expect(store.read()).toEqual(seen)
  for (const text of ['', '{', '{"boot":"a"}', '{"boot":"a","uptimeMs":1,"wall":"soon"}']) {
    await writeFile(file, text)
    expect(store.read()).toBeNull()
  }
})

it('tells the running time of this machine, which goes on', () => {
  const [one, two] = [machineClock(), machineClock()]
  expect(one === null ? two : one.boot).toEqual(one === null ? null : two?.boot)
  expect((two?.uptimeMs ?? 0) - (one?.uptimeMs ?? 0)).toBeGreaterThanOrEqual(0)
})
