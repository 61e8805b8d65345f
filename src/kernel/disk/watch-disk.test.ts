import { expect, it } from 'vitest'
import { silentLog } from '#kernel/log'
import { freeSpaceOf, isLow, watchDisk } from './index.ts'

const GIB = 2 ** 30

it.each([
  [10, 0.9, true],
  [10, 1, false],
  [200, 3.9, true],
  [200, 4, false],
  [4000, 7.9, true],
  [4000, 8, false],
])('of %i GiB with %f GiB free: low is %s', (total, free, low) => {
  expect(isLow({ total: total * GIB, free: free * GIB })).toBe(low)
})

it('asks the folder above where one does not exist yet', async () => {
  expect(await freeSpaceOf('/tmp/not/there/yet')).toEqual({
    free: expect.any(Number),
    total: (await freeSpaceOf('/tmp')).total,
  })
})

it('says when room runs out on any of them, and when it is back', async () => {
  let free = 5 * GIB
  const probe = async (folder: string) => ({ total: 10 * GIB, free: folder === 'files' ? free : 5 * GIB })
  const watch = await watchDisk({ folders: ['files', 'database'], log: silentLog, everyMs: 5, probe })
  expect(watch.low()).toBe(false)
  free = GIB / 2
  await expect.poll(watch.low).toBe(true)
  free = 2 * GIB
  await expect.poll(watch.low).toBe(false)
  watch.stop()
})

it('takes a folder that cannot be asked about for one with room', async () => {
  const probe = () => Promise.reject(new Error('gone'))
  const watch = await watchDisk({ folders: ['x'], log: silentLog, probe })
  expect(watch.low()).toBe(false)
  watch.stop()
})
