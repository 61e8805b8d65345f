import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RunWork, StaffActor } from '#kernel/context'
import {
  type DerivedSource,
  type Difference,
  derivedSources,
  examineNext,
  mendRecordsOf,
} from '#kernel/rebuild'
import { asAdmin, rowsAsAdmin } from '#test/database'
import { type CallAs, platformBeside } from '#test/platform-beside'
import { staffOfTown, type Town, twoTowns } from '#test/towns'
import { createWorld, START, type World } from '#test/world'
import { caseworkContract } from './casework.contract.ts'
import { trial, trialRoutes } from './trial.fixtures.ts'

const { claimTask, releaseTask } = caseworkContract.endpoints
const PERMISSIONS = ['trial.case.open', 'casework.task.claim', 'casework.task.read', 'casework.case.read']
const TABLES = ['case', 'task', 'clock', 'clock_event', 'case_text'] as const

let world: World
let town: Town
let call: CallAs
let run: RunWork
let source: DerivedSource
const staff = (role: string): StaffActor => ({ ...staffOfTown(town, ...PERMISSIONS), roles: [role] })

beforeAll(async () => {
  world = await createWorld()
  town = (await twoTowns(world)).suxian
  call = platformBeside(world, trialRoutes)
  run = world.run
  const found = derivedSources().find(({ name }) => name === 'casework.cases')
  if (!found) throw new Error('casework.cases is not declared')
  source = found
})
afterAll(() => world.close())

const sql = <R extends object = Record<string, unknown>>(text: string) => rowsAsAdmin<R>(world.adminUrl, text)

/** Every row that is derived, as the database itself writes it down. @param ids whether with the ids of rows */
async function dump(ids: boolean): Promise<readonly string[]> {
  const rows = TABLES.map((table) =>
    sql<{ row: string }>(
      `select '${table} ' || (to_jsonb(t) ${ids || table === 'case' ? '' : "- 'id'"})::text as row
       from casework."${table}" t order by 1`,
    ),
  )
  return (await Promise.all(rows)).flat().map(({ row }) => row)
}

/** Lines that one of two dumps has and the other has not. */
const changes = (before: readonly string[], after: readonly string[]): string[] => [
  ...before.filter((line) => !after.includes(line)),
  ...after.filter((line) => !before.includes(line)),
]

async function check(): Promise<readonly Difference[]> {
  const place = { governmentId: town.id, source, after: null }
  const { differences, unreadable } = await examineNext(run, place, 10_000)
  expect(unreadable).toEqual([])
  return differences
}

async function mend(): Promise<readonly Difference[]> {
  const ids = [...new Set((await check()).map(({ id }) => id))]
  return mendRecordsOf(run, { governmentId: town.id, source }, ids)
}

const DAY_MS = 86_400_000
type Deed = 'pass' | 'fail' | 'claim' | 'release' | 'wait'

/** Leads a case through some deeds, each by a use case, as far as it is possible. */
async function journey(deeds: readonly Deed[]): Promise<string> {
  const { id } = await call(staff('clerk'), trial.endpoints.open, {
    unitId: town.department.id,
    subject: '试验件 Ａ',
  })
  const hands = { receive: staff('clerk'), review: staff('reviewer') }
  for (const deed of deeds) {
    if (deed === 'wait') {
      world.setNow(new Date(world.now().getTime() + DAY_MS).toISOString())
      continue
    }
    const [task] = await sql<{ id: string; node: 'receive' | 'review'; claimed_by: string | null }>(
      `select id, node, claimed_by from casework.task where case_id = '${id}' and closed_at is null`,
    )
    if (!task) break
    const hand = hands[task.node]
    if (deed === 'claim') await call(hand, claimTask, { taskId: task.id })
    else if (deed !== 'release')
      await call(hand, trial.endpoints.step, { id, node: task.node, outcome: deed })
    else if (task.claimed_by) await call(hand, releaseTask, { taskId: task.id })
  }
  return id
}

const deeds = fc.array(fc.constantFrom<Deed>('pass', 'fail', 'claim', 'release', 'wait'), {
  minLength: 0,
  maxLength: 7,
})

it('finds nothing after any journeys of cases', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (todo) => {
      world.setNow(START)
      await journey(todo)
    }),
    { numRuns: 15 },
  )
  expect(await check()).toEqual([])
})

/** A derived column, another value for it, and the rows that have it. */
const CORRUPTIONS: readonly (readonly [table: string, column: string, value: string, where?: string])[] = [
  ['case', 'status', "'granted'"],
  ['case', 'kind', "'letter'"],
  ['case', 'number', "'431003' || number"],
  ['case', 'channel', "'web'"],
  ['case', 'owner', 'gen_random_uuid()'],
  ['case', 'unit_path', "unit_path || 'x/'"],
  ['case', 'due_on', "coalesce(due_on, '2026-01-01') + 1"],
  ['case', 'pinned', `pinned || '{"item": "other"}'`],
  ['case', 'state', `jsonb_set(state, '{business,status}', '"other"')`],
  ['case', 'state', `jsonb_set(state, '{claims}', '{"t9": "somebody"}')`],
  ['case', 'state', `jsonb_set(state, '{clocks,0,dueOn}', '"2027-01-01"')`],
  ['case', 'act_n', 'act_n + 1'],
  ['case', 'act_hash', 'reverse(act_hash)'],
  ['case', 'opened_at', "opened_at + interval '1 microsecond'"],
  ['case', 'closed_at', 'case when closed_at is null then opened_at end'],
  ['case_text', 'content', "content || 'x'"],
  ['case_text', 'grams', "grams || '{xx}'"],
  ['task', 'key', "'t77'"],
  ['task', 'node', "'decide'"],
  ['task', 'role', "'leader'"],
  ['task', 'unit_path', "'elsewhere/'"],
  ['task', 'opened_at', "opened_at - interval '1 day'"],
  ['task', 'claimed_by', 'gen_random_uuid()'],
  ['task', 'claimed_at', "coalesce(claimed_at, opened_at) + interval '1 second'"],
  ['task', 'closed_at', 'case when closed_at is null then opened_at end'],
  ['task', 'due_on', "coalesce(due_on, '2026-01-01') + 1"],
  ['clock', 'name', "'other'"],
  ['clock', 'kind', "case kind when 'legal' then 'promise' else 'legal' end"],
  ['clock', 'rule', `rule || '{"length": 99}'`],
  ['clock', 'start_on', 'start_on - 1'],
  ['clock', 'due_on', 'due_on + 1'],
  ['clock', 'provisional', 'not provisional'],
  ['clock', 'stopped_on', "coalesce(stopped_on, '2026-01-01') + 1"],
  ['clock', 'passed', 'not passed'],
  ['clock', 'at', '77'],
  ['clock_event', 'fire_at', "fire_at + interval '1 day'", 'done_at is null'],
]

it.each(CORRUPTIONS)('names and mends %s.%s', async (table, column, value, where = 'true') => {
  const keepsIds = column !== 'key' && column !== 'at'
  const before = await dump(keepsIds)
  const [victim] = await sql<{ ctid: string; case: string }>(
    `select ctid, ${table === 'case' ? 'id' : 'case_id'} as case from casework."${table}" where ${where}
     order by random() limit 1`,
  )
  await asAdmin(
    world.adminUrl,
    `update casework."${table}" set "${column}" = ${value} where ctid = '${victim?.ctid}'`,
  )
  const found = await check()
  expect(found.length).toBeGreaterThan(0)
  expect(new Set(found.map(({ id }) => id))).toEqual(new Set([victim?.case]))
  expect(await mend()).toEqual(found)
  expect(changes(before, await dump(keepsIds))).toEqual([])
  expect(await check()).toEqual([])
  const [act] = await sql<{ body: { source: string; records: { id: string; fields: string[] }[] } }>(
    `select body from ledger.act where type = 'rebuild.mended@1' order by stream, n desc limit 1`,
  )
  expect(act?.body).toEqual({
    source: 'casework.cases',
    records: [{ id: victim?.case, fields: found.map(({ field }) => field) }],
  })
})

it('leaves alone what no act holds, and counts it', async () => {
  world.setNow(START)
  const id = await journey(['pass'])
  const { unproven } = await examineNext(run, { governmentId: town.id, source, after: null }, 10_000)
  expect(unproven).toBe(0)
  const before = await dump(true)
  await asAdmin(world.adminUrl, `update casework."case" set query_code = 'AAAAAAAA' where id = '${id}'`)
  expect(await mend()).toEqual([])
  expect(changes(before, await dump(true))).toHaveLength(2)
})

it('never mends by acts that do not hold', async () => {
  world.setNow(START)
  const id = await journey(['pass'])
  const place = { governmentId: town.id, source, after: null }
  await asAdmin(world.adminUrl, `update ledger.act set actor = 'staff:x' where stream = '${id}' and n = 1`)
  const { unreadable } = await examineNext(run, place, 10_000)
  expect(unreadable).toMatchObject([{ id, reason: 'edited at 1' }])
  await asAdmin(world.adminUrl, `update casework."case" set status = 'other' where id = '${id}'`)
  expect(await mendRecordsOf(run, { governmentId: town.id, source }, [id])).toEqual([])
})

it('goes through all of them page by page', async () => {
  const seen: number[] = []
  for (let after: string | null = null, more = true; more; ) {
    const { records, next } = await examineNext(run, { governmentId: town.id, source, after }, 7)
    seen.push(records)
    more = next !== null
    after = next
  }
  const [count] = await sql<{ n: number }>(`select count(*)::int as n from casework."case"`)
  expect(seen.reduce((sum, n) => sum + n, 0)).toBe(count?.n)
  expect(seen.slice(0, -1).every((n) => n === 7)).toBe(true)
})
