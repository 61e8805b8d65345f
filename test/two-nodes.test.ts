import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { approvalContract } from '#contracts/approval'
import { ClockWorker } from '#modules/casework'
import { type County, makeCounty } from './county.ts'
import { rowsAsAdmin } from './database.ts'
import { createWorld, START, type World } from './world.ts'

const { registerAtWindow } = approvalContract.endpoints
const LATER = '2026-03-10T01:00:00.000Z'
const CASES = 12

let world: World
let county: County
let cases: string[]

beforeAll(async () => {
  world = await createWorld()
  county = await makeCounty(world)
})
afterAll(() => world.close())
beforeEach(async () => {
  world.setNow(START)
  const clerk = world.as(await county.staff('1001'))
  cases = []
  for (let n = 0; n < CASES; n++) {
    const { caseId } = await clerk.call(registerAtWindow, {
      ...{ itemCode: '000105503000', matter: `第 ${n} 件`, address: '苏园路 8 号', papers: [] },
      applicant: {
        ...{ kind: 'person', name: '雷守拙', idType: 'resident-id' },
        ...{ idNumber: '431003196503187135', phone: '13800001007' },
      },
    })
    cases.push(caseId)
  }
  world.setNow(LATER)
})

/** How often each case was accepted by the law, how many were told, and where the events stand. */
const outcome = async () => {
  const [row] = await rowsAsAdmin<{ acts: number[]; told: number; open: number }>(
    world.adminUrl,
    `select (select array_agg(n::int) from (select count(*) filter (where type = 'approval.deemed-accepted@1') as n
        from ledger.act where stream = any('{${cases.join()}}') group by stream) s) as acts,
      (select count(*)::int from events.outbox where type = 'approval.deemed-accepted@1'
        and order_key = any('{${cases.join()}}')) as told,
      (select count(*)::int from casework.clock_event where at = 0 and done_at is null
        and case_id = any('{${cases.join()}}'::uuid[])) as open`,
  )
  return row
}
const EACH_ONCE = { acts: Array(CASES).fill(1), told: CASES, open: 0 }

it('does each thing once, however many workers of two nodes want to', async () => {
  const { platform } = world.composition
  const failed: unknown[] = []
  const nodes = Array.from(
    { length: 6 },
    () => new ClockWorker({ run: platform.run, onError: (_part, error) => failed.push(error), batch: 3 }),
  )
  const done = await Promise.all(nodes.map((node) => node.drain()))
  expect(failed).toEqual([])
  expect(done.reduce((sum, one) => sum + one, 0)).toBe(CASES)
  expect(await outcome()).toEqual(EACH_ONCE)
})

it('loses and doubles nothing when a node is killed between the work and its commit', async () => {
  const program = join(import.meta.dirname, 'fire-node.ts')
  const node = spawn(process.execPath, [program, world.adminUrl, world.dataDir, LATER], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = (await once(node.stdout, 'data')) as [Buffer]
  expect(String(said)).toBe('done, not committed\n')
  expect(await world.fire()).toBe(0)
  node.kill('SIGKILL')
  await once(node, 'exit')
  await expect.poll(() => world.fire(), { timeout: 20_000 }).toBeGreaterThan(0)
  await world.fire()
  expect(await outcome()).toEqual(EACH_ONCE)
})

it('holds up only the case that fails, and tries it again', async () => {
  const [broken = ''] = cases
  await rowsAsAdmin(
    world.adminUrl,
    `update casework."case" set pinned = jsonb_set(pinned, '{item}', '"00000000-0000-0000-0000-000000000000"')
     where id = '${broken}' returning id`,
  )
  expect(await world.fire()).toBe(CASES - 1)
  const [kept] = await rowsAsAdmin<{ attempts: number; last_error: string; try_at: Date }>(
    world.adminUrl,
    `select attempts, last_error, try_at from casework.clock_event where case_id = '${broken}'`,
  )
  expect(kept).toEqual({ attempts: 1, last_error: 'Refusal', try_at: new Date('2026-03-10T01:01:00.000Z') })
})
