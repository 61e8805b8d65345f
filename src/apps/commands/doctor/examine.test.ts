import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readConfig } from '#kernel/config'
import { PAPER_FONTS, pathOfFont } from '#modules/paper'
import { type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import { examine, examineWork, readWork } from './examine.ts'

let world: World
let town: Town
beforeAll(async () => {
  world = await createWorld()
  town = (await twoTowns(world)).suxian
})
afterAll(() => world.close())

const marks = async () => {
  const found = await examineWork(world.composition, { demo: 'none' }, await readWork(world.composition))
  return Object.fromEntries(found.map(({ check, mark }) => [check, mark]))
}

it('finds a fresh platform well', async () => {
  await world.drain()
  const fonts = PAPER_FONTS.every((font) => pathOfFont(font) !== undefined) ? 'ok' : 'warning'
  const work = { deliveries: 'ok', jobs: 'ok', sealing: 'ok', silence: 'ok' }
  const all = { node: 'ok', ...work, clock: 'ok', time: 'ok', calendar: 'ok', roles: 'ok', fonts }
  expect(await marks()).toEqual({ ...all, heads: 'warning' })
})

it('sees what has been given up, in every government', async () => {
  await world.run(town.system, false, async (ctx) => {
    const id = randomUUID()
    await sql`insert into events.outbox (government_id, id, type, order_key, body, at)
      values (${town.id}, ${id}, 'test.happened@1', 'x', '{}', ${ctx.now})`.execute(ctx.tx)
    await sql`insert into events.delivery (government_id, event_id, subscriber, order_key, due_at, dead_at)
      values (${town.id}, ${id}, 'test.reader', 'x', ${ctx.now}, ${ctx.now})`.execute(ctx.tx)
    ctx.jobs.push({ task: 'test.task', payload: {} })
  })
  await sql`update graphile_worker._private_jobs set attempts = max_attempts`.execute(
    world.composition.worker.db,
  )
  expect(await marks()).toMatchObject({ deliveries: 'problem', jobs: 'problem' })
})

it('says so where there is nothing to examine', async () => {
  const found = await examine(readConfig({ DATA_DIR: '/nowhere/at/all' }))
  expect(found).toMatchObject([
    { check: 'node', mark: 'problem', text: expect.stringContaining('/nowhere/at/all') },
  ])
})
