import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { pino } from 'pino'
import { Type } from 'typebox'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Database, openDatabase, urlAs, WORKER_ROLE } from '#kernel/db'
import { silentLog } from '#kernel/log'
import { type BarePlatform, createBarePlatform } from '#test/bare-platform'
import { asAdmin, rowsAsAdmin, TEST_PASSWORDS, urlOf } from '#test/database'
import { enqueue, job, jobDefinition, type Urgency } from './job.ts'
import { startWorker } from './worker.ts'

const work = jobDefinition('trial.work', Type.Object({ id: Type.String() }))

let bare: BarePlatform
let worker: Database
const done: string[] = []

const doing = job(work, ['trial.something'], async ({ id }, run) => {
  await run(bare.governments[0].id, async ({ actor, governmentId }) => {
    const permissions = actor.kind === 'system' ? actor.permissions : []
    done.push(
      `${id} ${actor.kind === 'system' && actor.name} ${permissions} ${governmentId === bare.governments[0].id}`,
    )
  })
  if (id === 'fails') throw new Error('broken')
})

beforeAll(async () => {
  bare = await createBarePlatform()
  const database = new URL(bare.adminUrl).pathname.slice(1)
  const url = urlAs(urlOf(inject('adminUrl'), database), WORKER_ROLE, TEST_PASSWORDS.worker)
  worker = openDatabase({ url, max: 3, applicationName: 'test' })
})
afterAll(async () => {
  await worker.close()
  await bare.close()
})

const queue = (id: string, key?: string) =>
  bare.platform.run(bare.actor(), false, async (ctx) => enqueue(ctx, work, { id }, key))
const queued = async () => {
  const rows = await rowsAsAdmin<{ payload: { id: string } }>(
    bare.adminUrl,
    "select payload from graphile_worker._private_jobs where payload::jsonb ? 'id' order by id",
  )
  return rows.map((row) => row.payload.id)
}

describe('a job', () => {
  it('is queued with the transaction, and not without it', async () => {
    await queue('a')
    const broken = bare.platform.run(bare.actor(), false, async (ctx) => {
      enqueue(ctx, work, { id: 'never' })
      throw new Error('broken')
    })
    await expect(broken).rejects.toThrow('broken')
    expect(await queued()).toEqual(['a'])
  })
  it('replaces one of the same key that waits', async () => {
    await queue('first', 'k')
    await queue('second', 'k')
    expect(await queued()).toEqual(['a', 'second'])
  })
  it('has the payload that its definition says', async () => {
    const wrong = bare.platform.run(bare.actor(), false, async (ctx) =>
      enqueue(ctx, work, { id: 3 } as unknown as { id: string }),
    )
    await expect(wrong).rejects.toMatchObject({ code: 'kernel.invalid-input' })
  })
  it('runs as its own named actor, once, and is tried again where it fails', async () => {
    await queue('fails')
    const runner = await startWorker({
      pool: worker.pool,
      jobs: [doing],
      run: bare.platform.run,
      log: silentLog,
      concurrency: 2,
    })
    await expect.poll(() => done.length, { timeout: 10_000 }).toBe(3)
    await expect.poll(queued, { timeout: 10_000 }).toEqual(['fails'])
    await runner.stop()
    expect([...done].sort()).toEqual(
      ['a', 'fails', 'second'].map((id) => `${id} trial.work trial.something true`),
    )
    const [failed] = await rowsAsAdmin(
      bare.adminUrl,
      'select attempts, max_attempts from graphile_worker._private_jobs',
    )
    expect(failed).toEqual({ attempts: 1, max_attempts: 12 })
    await asAdmin(bare.adminUrl, 'truncate graphile_worker._private_jobs')
  })
})

describe('what is wanted first', () => {
  const order: string[] = []
  const held = Promise.withResolvers<void>()
  const named = (urgency: Urgency) =>
    jobDefinition(`trial.${urgency}`, Type.Object({ id: Type.String() }), urgency)
  const jobs = (['awaited', 'soon', 'bulk'] as const).map((urgency) =>
    job(named(urgency), [], async ({ id }) => {
      order.push(id)
      if (urgency === 'bulk') await held.promise
    }),
  )
  const ask = (urgency: Urgency, ...ids: string[]) =>
    bare.platform.run(bare.actor(), false, async (ctx) => {
      for (const id of ids) enqueue(ctx, named(urgency), { id })
    })
  const start = (concurrency: number) =>
    startWorker({ pool: worker.pool, jobs, run: bare.platform.run, log: silentLog, concurrency })

  it('is done before all that came earlier', async () => {
    await ask('soon', 'paper 1', 'paper 2', 'paper 3')
    await ask('awaited', 'code')
    const runner = await start(1)
    await expect.poll(() => order.length, { timeout: 10_000 }).toBe(4)
    await runner.stop()
    expect(order).toEqual(['code', 'paper 1', 'paper 2', 'paper 3'])
  })
  it('is not held up by long work, which is done one at a time', async () => {
    order.length = 0
    await ask('bulk', 'import 1', 'import 2')
    const runner = await start(2)
    await expect.poll(() => order, { timeout: 10_000 }).toEqual(['import 1'])
    await ask('awaited', 'code')
    await expect.poll(() => order, { timeout: 10_000 }).toEqual(['import 1', 'code'])
    held.resolve()
    await expect.poll(() => order, { timeout: 10_000 }).toEqual(['import 1', 'code', 'import 2'])
    await runner.stop()
  })
})

it('that failed is in the log by its name, number and code, never with the text of its error', async () => {
  const lines: string[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) })
  const failing = jobDefinition('trial.secret', Type.Object({ id: Type.String() }))
  const jobs = [
    job(failing, [], async () => {
      throw new TypeError('张三 13800000000')
    }),
  ]
  const runner = await startWorker({ pool: worker.pool, jobs, run: bare.platform.run, log, concurrency: 1 })
  await bare.platform.run(bare.actor(), false, async (ctx) => enqueue(ctx, failing, { id: 'x' }))
  await expect.poll(() => lines.length, { timeout: 10_000 }).toBe(1)
  await runner.stop()
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    ...{ part: 'jobs', code: 'TypeError', task: 'trial.secret', job: expect.any(Number) },
    msg: 'job failed',
  })
  expect(lines[0]).not.toContain('张三')
})

it('under way when stopping is asked for is done to its end', async () => {
  const lines: string[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) })
  const long = jobDefinition('trial.long', Type.Object({ id: Type.String() }))
  const [begun, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const steps: string[] = []
  const jobs = [
    job(long, [], async ({ id }, run) => {
      begun.resolve()
      await held.promise
      await run(bare.governments[0].id, async () => void steps.push(id))
    }),
  ]
  const runner = await startWorker({ pool: worker.pool, jobs, run: bare.platform.run, log, concurrency: 1 })
  await bare.platform.run(bare.actor(), false, async (ctx) => enqueue(ctx, long, { id: 'long' }))
  await begun.promise
  const stopped = runner.stop()
  await sleep(300)
  held.resolve()
  await stopped
  expect([steps, lines]).toEqual([['long'], []])
})

describe('the queue', () => {
  const asApp = (text: string) => sql`${sql.raw(text)}`.execute(bare.database.db)
  it('is out of the application’s sight', async () => {
    await expect(asApp('select * from graphile_worker._private_jobs')).rejects.toThrow('permission denied')
    await expect(asApp("select graphile_worker.add_job('x')")).rejects.toThrow('permission denied')
  })
  it('lets the worker see no business table', async () => {
    const asWorker = sql`select * from files.file`.execute(worker.db)
    await expect(asWorker).rejects.toThrow('permission denied')
  })
})
