import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { asAdmin, rowsAsAdmin } from '#test/database'
import { type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import { drop, retry } from './jobs.ts'

let world: World
let town: Town
beforeAll(async () => {
  world = await createWorld()
  town = (await twoTowns(world)).suxian
})
afterAll(() => world.close())
beforeEach(() => asAdmin(world.adminUrl, 'truncate graphile_worker._private_jobs'))

const queued = () =>
  rowsAsAdmin<{ id: string; attempts: number }>(
    world.adminUrl,
    'select id, attempts from graphile_worker._private_jobs order by id',
  )

/** Jobs of a government, or of the node, that failed so often. @returns their ids */
async function makeFailed(governmentId: string | null, ...attempts: number[]): Promise<number[]> {
  const payload = JSON.stringify(governmentId === null ? {} : { governmentId })
  for (const n of attempts) {
    await asAdmin(
      world.adminUrl,
      `with made as (select id from graphile_worker.add_job('trial.command', '${payload}', max_attempts => 12))
       select id from made`,
    )
    await asAdmin(
      world.adminUrl,
      `update graphile_worker._private_jobs set attempts = ${n}, last_error = 'broken'
       where id = (select max(id) from graphile_worker._private_jobs)`,
    )
  }
  return (await queued()).map(({ id }) => Number(id))
}

it('has one failed job, or all that were given up, tried again', async () => {
  const [waiting, ...others] = await makeFailed(town.id, 3, 12, 12)
  expect(await retry(world.composition, 'all')).toBe(2)
  const [other = 0] = others
  expect((await queued()).map(({ attempts }) => attempts)).toEqual([3, 0, 0])
  expect(await retry(world.composition, waiting ?? 0)).toBe(1)
  await expect(retry(world.composition, other)).rejects.toThrow(String(other))
})

it('drops a job for good, on record where it was the work of a government', async () => {
  const [id = 0] = await makeFailed(town.id, 12)
  await drop(world.composition, id)
  const [ofNode = 0] = await makeFailed(null, 12)
  await drop(world.composition, ofNode)
  expect(await queued()).toEqual([])
  const acts = await rowsAsAdmin(
    world.adminUrl,
    "select government_id, actor, body from ledger.act where type = 'jobs.dropped@1'",
  )
  const body = { job: id, task: 'trial.command', attempts: 12 }
  expect(acts).toEqual([{ government_id: town.id, actor: 'system:cli.jobs', body }])
  await expect(drop(world.composition, id)).rejects.toThrow(String(id))
})
