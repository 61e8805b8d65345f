import { setTimeout as sleep } from 'node:timers/promises'
import { Type } from 'typebox'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { type Database, openDatabase, urlAs, WORKER_ROLE } from '#kernel/db'
import { silentLog } from '#kernel/log'
import { type BarePlatform, createBarePlatform } from '#test/bare-platform'
import { asAdmin, rowsAsAdmin, TEST_PASSWORDS, urlOf } from '#test/database'
import { enqueue, job, jobDefinition } from './job.ts'
import { startWorker } from './worker.ts'

const work = jobDefinition('trial.outage', Type.Object({ id: Type.String() }))

let bare: BarePlatform
let worker: Database
let name: string

beforeAll(async () => {
  bare = await createBarePlatform()
  name = new URL(bare.adminUrl).pathname.slice(1)
  const url = urlAs(urlOf(inject('adminUrl'), name), WORKER_ROLE, TEST_PASSWORDS.worker)
  worker = openDatabase({ url, max: 3, applicationName: 'test' })
})
afterAll(async () => {
  await worker.close()
  await bare.close()
})

/** Lets nobody into the database, or everybody again. */
async function setAway(away: boolean): Promise<void> {
  await asAdmin(inject('adminUrl'), `alter database ${name} with allow_connections ${!away}`)
  if (!away) return
  await asAdmin(
    inject('adminUrl'),
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
  )
}

const queued = async () =>
  (await rowsAsAdmin(bare.adminUrl, 'select 1 from graphile_worker._private_jobs')).length

it.each([
  ['succeeds', false],
  ['fails', true],
])('goes on by itself when the database went away under a job that %s', async (id, fails) => {
  const held = Promise.withResolvers<void>()
  let tries = 0
  const doing = job(work, [], async () => {
    tries++
    if (tries > 1) return
    await held.promise
    if (fails) throw new Error('broken')
  })
  const running = await startWorker({
    pool: worker.pool,
    jobs: [doing],
    run: bare.platform.run,
    log: silentLog,
    concurrency: 2,
    pauseMs: 50,
  })
  await bare.platform.run(bare.actor(), false, async (ctx) => enqueue(ctx, work, { id }))
  await expect.poll(() => tries, { timeout: 10_000 }).toBe(1)
  await setAway(true)
  held.resolve()
  await sleep(300)
  await setAway(false)
  await expect.poll(() => tries, { timeout: 10_000 }).toBe(2)
  await expect.poll(queued, { timeout: 10_000 }).toBe(0)
  await running.stop()
})

it('stops while the database is away', async () => {
  const running = await startWorker({
    pool: worker.pool,
    jobs: [],
    run: bare.platform.run,
    log: silentLog,
    concurrency: 1,
    pauseMs: 50,
  })
  await setAway(true)
  await running.stop()
  await setAway(false)
})
