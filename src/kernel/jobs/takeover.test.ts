import { sql } from 'kysely'
import { Type } from 'typebox'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { type Database, openDatabase, urlAs, WORKER_ROLE } from '#kernel/db'
import { silentLog } from '#kernel/log'
import { type BarePlatform, createBarePlatform } from '#test/bare-platform'
import { asAdmin, rowsAsAdmin, TEST_PASSWORDS, urlOf } from '#test/database'
import { enqueue, job, jobDefinition } from './job.ts'
import { type RunningWorker, startWorker } from './worker.ts'

const work = jobDefinition('trial.takeover', Type.Object({ id: Type.String() }), 'bulk')
const PULSE = { beatMs: 50, silentMs: 400 }

let bare: BarePlatform
let worker: Database
const running: RunningWorker[] = []

beforeAll(async () => {
  const schema = `create schema trial; grant usage on schema trial to yichuang_app;
    create table trial.effect (id text not null); grant select, insert on trial.effect to yichuang_app;`
  bare = await createBarePlatform({ schema, connections: 8 })
  const url = urlAs(
    urlOf(inject('adminUrl'), new URL(bare.adminUrl).pathname.slice(1)),
    WORKER_ROLE,
    TEST_PASSWORDS.worker,
  )
  worker = openDatabase({ url, max: 8, applicationName: 'test' })
})
afterAll(async () => {
  await Promise.all(running.map((one) => one.stop()))
  await worker.close()
  await bare.close()
})

/** A worker whose job waits before and after its effect. */
async function startOne(before: Promise<void>, entered: () => void = () => undefined): Promise<void> {
  const doing = job(work, [], async ({ id }, run) => {
    entered()
    await before
    await run(null, (ctx) => sql`insert into trial.effect values (${id})`.execute(ctx.tx))
  })
  const { pool } = worker
  const parts = { pool, jobs: [doing], run: bare.platform.run, log: silentLog, concurrency: 1 }
  running.push(await startWorker({ ...parts, pauseMs: 50, pulse: PULSE }))
}
const queue = (id: string) =>
  bare.platform.run(bare.actor(), false, async (ctx) => enqueue(ctx, work, { id }))
const effects = () => rowsAsAdmin<{ id: string }>(bare.adminUrl, 'select id from trial.effect')
const queued = () => rowsAsAdmin(bare.adminUrl, 'select id from graphile_worker._private_jobs')

it('is taken over from a process that died, whether it had entered itself or not', async () => {
  await queue('from-the-dead')
  await queue('from-a-stranger')
  await asAdmin(
    bare.adminUrl,
    `insert into kernel.process (id, beat) values ('pool-dead', 3);
     update graphile_worker._private_jobs set locked_at = '2026-03-02',
       locked_by = case when payload ->> 'id' = 'from-the-dead' then 'pool-dead' else 'pool-stranger' end;
     update graphile_worker._private_job_queues set locked_at = '2026-03-02', locked_by = 'pool-dead'`,
  )
  await startOne(Promise.resolve())
  await expect
    .poll(async () => (await effects()).map(({ id }) => id).sort(), { timeout: 10_000 })
    .toEqual(['from-a-stranger', 'from-the-dead'])
  await expect.poll(queued, { timeout: 5_000 }).toEqual([])
  await asAdmin(bare.adminUrl, 'truncate trial.effect')
})

it('takes effect once when its process was silent too long and then goes on', async () => {
  const [entered, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  for (const one of running.splice(0)) await one.stop()
  await startOne(held.promise, entered.resolve)
  await queue('paused')
  await entered.promise
  await asAdmin(bare.adminUrl, 'update kernel.process set ended = true where not ended')
  await asAdmin(
    bare.adminUrl,
    `update graphile_worker._private_jobs set locked_at = null, locked_by = null, attempts = 0;
     update graphile_worker._private_job_queues set locked_at = null, locked_by = null`,
  )
  await startOne(Promise.resolve())
  await expect.poll(effects, { timeout: 10_000 }).toEqual([{ id: 'paused' }])
  held.resolve()
  await expect.poll(queued, { timeout: 5_000 }).toEqual([])
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(await effects()).toEqual([{ id: 'paused' }])
})

it('is done by a process that was ended by others, once that has entered itself anew', async () => {
  await asAdmin(
    bare.adminUrl,
    'truncate trial.effect; update kernel.process set ended = true where not ended',
  )
  await queue('again')
  await expect.poll(effects, { timeout: 10_000 }).toEqual([{ id: 'again' }])
})
