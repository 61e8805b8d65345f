import { Type } from 'typebox'
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest'
import { type Database, openDatabase, urlAs, WORKER_ROLE } from '#kernel/db'
import { type BarePlatform, createBarePlatform } from '#test/bare-platform'
import { asAdmin, rowsAsAdmin, TEST_PASSWORDS, urlOf } from '#test/database'
import { dropJobs, enqueue, failedJobs, jobDefinition, retryJobs } from './index.ts'

const work = jobDefinition('trial.failing', Type.Object({ governmentId: Type.String() }))

let bare: BarePlatform
let worker: Database
beforeAll(async () => {
  bare = await createBarePlatform()
  const database = new URL(bare.adminUrl).pathname.slice(1)
  const url = urlAs(urlOf(inject('adminUrl'), database), WORKER_ROLE, TEST_PASSWORDS.worker)
  worker = openDatabase({ url, max: 2, applicationName: 'test' })
})
afterAll(async () => {
  await worker.close()
  await bare.close()
})
beforeEach(() => asAdmin(bare.adminUrl, 'truncate graphile_worker._private_jobs'))

/** Queues jobs that have failed so often. @returns their ids */
async function makeFailed(...attempts: number[]): Promise<number[]> {
  await bare.platform.run(bare.actor(), false, async (ctx) => {
    for (const _ of attempts) enqueue(ctx, work, { governmentId: bare.governments[0].id })
  })
  const rows = await rowsAsAdmin<{ id: string }>(
    bare.adminUrl,
    'select id from graphile_worker._private_jobs order by id',
  )
  const ids = rows.map(({ id }) => Number(id))
  const values = ids.map((id, n) => `(${id}, ${attempts[n]})`).join()
  await asAdmin(
    bare.adminUrl,
    `update graphile_worker._private_jobs j set attempts = v.n, last_error = case when v.n > 0 then E'broken\\n  at here' end
     from (values ${values}) v(id, n) where v.id = j.id`,
  )
  return ids
}

it('lists those that failed, the given-up ones first, and none that waits for its first try', async () => {
  const [waiting, , givenUp] = await makeFailed(2, 0, 12)
  const [first] = await failedJobs(worker.db, 10)
  expect(first).toEqual({
    ...{ id: givenUp, task: 'trial.failing', attempts: 12, givenUp: true, lastError: 'broken' },
    ...{ dueAt: expect.any(Date), governmentId: bare.governments[0].id },
  })
  expect((await failedJobs(worker.db, 10)).map(({ id }) => id)).toEqual([givenUp, waiting])
  expect(await failedJobs(worker.db, 1)).toHaveLength(1)
})

it('lets a given-up job be tried again from a given instant, as often as a new one', async () => {
  const [id = 0] = await makeFailed(12)
  expect(await retryJobs(worker.db, [id], bare.now())).toBe(1)
  const rows = await rowsAsAdmin(bare.adminUrl, 'select attempts, run_at from graphile_worker._private_jobs')
  expect(rows).toEqual([{ attempts: 0, run_at: bare.now() }])
})

it('takes a job out for good, unless it is under way', async () => {
  const [under = 0, idle = 0] = await makeFailed(12, 12)
  await asAdmin(
    bare.adminUrl,
    `update graphile_worker._private_jobs set locked_at = current_timestamp, locked_by = 'pool-x' where id = ${under}`,
  )
  expect((await failedJobs(worker.db, 10)).map(({ id }) => id)).toEqual([idle])
  expect(await dropJobs(worker.db, [idle])).toBe(1)
  expect(await retryJobs(worker.db, [under, idle], bare.now())).toBe(0)
  expect(await failedJobs(worker.db, 10)).toEqual([])
})
