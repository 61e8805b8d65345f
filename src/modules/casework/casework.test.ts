import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Scope, StaffActor } from '#kernel/context'
import { canonicalJson, type JsonValue } from '#kernel/ledger'
import { rowsAsAdmin } from '#test/database'
import { type CallAs, platformBeside } from '#test/platform-beside'
import { staffOfTown, type Town, twoTowns } from '#test/towns'
import { createWorld, START, type World } from '#test/world'
import { caseworkContract } from './casework.contract.ts'
import { type Rebuilt, rebuild, trial, trialRoutes } from './trial.fixtures.ts'

const { listTasks, countTasks, claimTask, releaseTask, listCases } = caseworkContract.endpoints
const PERMISSIONS = ['trial.case.open', 'casework.task.claim', 'casework.task.read', 'casework.case.read']

let world: World
let towns: { suxian: Town; xiangshan: Town }
let call: CallAs
let clerk: StaffActor
let reviewer: StaffActor

const staff = (town: Town, ...roles: string[]): StaffActor => ({
  ...staffOfTown(town, ...PERMISSIONS),
  roles,
})
const within = (actor: StaffActor, scope: Scope): StaffActor => ({
  ...actor,
  grants: actor.grants.map((grant) => ({ ...grant, scope })),
})

beforeAll(async () => {
  world = await createWorld()
  towns = await twoTowns(world)
  call = platformBeside(world, trialRoutes)
  clerk = staff(towns.suxian, 'clerk')
  reviewer = staff(towns.suxian, 'reviewer')
})
afterAll(() => world.close())

const open = async (subject = '试验件') =>
  (await call(clerk, trial.endpoints.open, { unitId: towns.suxian.department.id, subject })).id
const step = (actor: StaffActor, id: string, node: 'receive' | 'review', outcome: 'pass' | 'fail') =>
  call(actor, trial.endpoints.step, { id, node, outcome })
const look = (id: string): Promise<Rebuilt> => world.run(towns.suxian.system, true, (ctx) => rebuild(ctx, id))
const tasks = (id: string) =>
  rowsAsAdmin<{ id: string; key: string; node: string; claimed_by: string | null; closed: boolean }>(
    world.adminUrl,
    `select id, key, node, claimed_by, closed_at is not null as closed from casework.task where case_id = '${id}' order by key`,
  )
const openTask = async (id: string) => (await tasks(id)).find((task) => !task.closed)?.id ?? ''
const clocks = (id: string) =>
  rowsAsAdmin(
    world.adminUrl,
    `select name, start_on::text, due_on::text, stopped_on::text from casework.clock where case_id = '${id}' order by start_on, id`,
  )

/** State and projections are what the acts say. */
async function expectRebuilt(id: string): Promise<Rebuilt> {
  const made = await look(id)
  const bytes = (state: unknown) => canonicalJson(state as JsonValue)
  expect(bytes(made.found.state)).toBe(bytes(JSON.parse(JSON.stringify(made.state))))
  const { flow, claims, clocks: kept } = made.state
  const openKeys = flow.tasks.map((task) => [task.id, task.node, claims[task.id] ?? null])
  const stored = (await tasks(id)).filter((task) => !task.closed)
  expect(stored.map(({ key, node, claimed_by }) => [key, node, claimed_by])).toEqual(openKeys)
  const byName = (a: readonly unknown[], b: readonly unknown[]) => String(a).localeCompare(String(b))
  expect((await clocks(id)).map((row) => Object.values(row)).sort(byName)).toEqual(
    kept.map(({ name, startOn, dueOn, stoppedOn }) => [name, startOn, dueOn, stoppedOn]).sort(byName),
  )
  return made
}

describe('a case', () => {
  it('opens with number, task, clock and first act', async () => {
    const { found, acts } = await expectRebuilt(await open())
    expect(found.number).toMatch(/^431003/)
    expect(found).toMatchObject({ kind: 'trial', closedAt: null, pinned: { item: 'v1', flow: 'trial@1' } })
    expect(acts).toHaveLength(1)
    expect(acts[0]).toMatchObject({
      n: 1,
      prev: null,
      actor: `staff:${clerk.personId}`,
      appointment: clerk.appointmentId,
    })
    expect(acts[0]?.pinned.calendar).toBeTruthy()
    expect(found.state.clocks).toMatchObject([
      { name: 'notice', kind: 'legal', startOn: '2026-03-02', dueOn: '2026-03-09' },
      { name: 'promise', kind: 'promise', startOn: '2026-03-02', dueOn: '2026-03-09' },
    ])
  })
  it('is led by its tasks, and its clocks stop and start', async () => {
    const id = await open()
    world.setNow('2026-03-04T01:00:00.000Z')
    await step(clerk, id, 'receive', 'pass')
    const accepted = await expectRebuilt(id)
    expect(accepted.found.state.clocks).toMatchObject([
      { name: 'notice', stoppedOn: '2026-03-04' },
      { name: 'promise', stoppedOn: null },
      { name: 'decide', startOn: '2026-03-04', dueOn: '2026-04-01', stoppedOn: null },
    ])
    await step(reviewer, id, 'review', 'pass')
    const done = await expectRebuilt(id)
    expect(done.found.state.clocks.map((clock) => clock.stoppedOn)).toEqual(Array(3).fill('2026-03-04'))
    expect(done.found.state.flow).toMatchObject({ status: 'ended', outcome: 'done', tasks: [] })
    expect(done.found.closedAt).toEqual(world.now())
    expect(done.found.state.business.steps).toEqual(['receive-pass', 'review-pass'])
    world.setNow(START)
  })
  it('can be done by those of the role only, at its step only', async () => {
    const id = await open()
    await expect(step(reviewer, id, 'receive', 'pass')).rejects.toMatchObject({ code: 'casework.other-role' })
    await expect(step(reviewer, id, 'review', 'pass')).rejects.toMatchObject({
      code: 'casework.not-at-this-step',
    })
    await step(clerk, id, 'receive', 'pass')
    await expect(step(clerk, id, 'receive', 'pass')).rejects.toMatchObject({
      code: 'casework.done-meanwhile',
    })
  })
  it('does not exist for another town, another unit, or another kind', async () => {
    const id = await open()
    const missing = { code: 'kernel.not-found' }
    await expect(step(staff(towns.xiangshan, 'clerk'), id, 'receive', 'pass')).rejects.toMatchObject(missing)
    const elsewhere = { ...within(clerk, 'unit'), unitId: randomUUID(), unitPath: 'x/' }
    await expect(step(elsewhere, id, 'receive', 'pass')).rejects.toMatchObject(missing)
    await expect(step(within(elsewhere, 'subtree'), id, 'receive', 'pass')).rejects.toMatchObject(missing)
    await expect(step(clerk, randomUUID(), 'receive', 'pass')).rejects.toMatchObject(missing)
  })
  it('takes one of two steps made at once', async () => {
    const id = await open()
    const other = staff(towns.suxian, 'clerk')
    const tries = await Promise.allSettled([
      step(clerk, id, 'receive', 'pass'),
      step(other, id, 'receive', 'fail'),
    ])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await expectRebuilt(id)).acts).toHaveLength(2)
  })
})

describe('a task', () => {
  it('is claimed by one of many who ask at once', async () => {
    const id = await open()
    const taskId = await openTask(id)
    const many = Array.from({ length: 8 }, () => staff(towns.suxian, 'clerk'))
    const tries = await Promise.allSettled(many.map((actor) => call(actor, claimTask, { taskId })))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const attempt of tries) {
      if (attempt.status === 'rejected') expect(attempt.reason).toMatchObject({ code: 'casework.task-taken' })
    }
    const winner = many[tries.findIndex(({ status }) => status === 'fulfilled')]
    const { state } = await expectRebuilt(id)
    expect(Object.values(state.claims)).toEqual([winner?.personId])
    await expect(step(clerk, id, 'receive', 'pass')).rejects.toMatchObject({ code: 'casework.task-taken' })
    if (winner) await step(winner, id, 'receive', 'pass')
    expect((await expectRebuilt(id)).state.claims).toEqual({})
  })
  it('is put back by who has it, and by nobody else', async () => {
    const id = await open()
    const taskId = await openTask(id)
    const other = staff(towns.suxian, 'clerk')
    await call(clerk, claimTask, { taskId })
    await call(clerk, claimTask, { taskId })
    await expect(call(other, releaseTask, { taskId })).rejects.toMatchObject({
      code: 'casework.task-not-open',
    })
    await call(clerk, releaseTask, { taskId })
    expect((await expectRebuilt(id)).acts.map((act) => act.type)).toEqual([
      'trial.opened@1',
      'casework.task-claimed@1',
      'casework.task-released@1',
    ])
    await call(other, claimTask, { taskId })
    await step(other, id, 'receive', 'fail')
    const done = { code: 'casework.done-meanwhile' }
    await expect(call(other, releaseTask, { taskId })).rejects.toMatchObject(done)
    await expect(call(clerk, claimTask, { taskId })).rejects.toMatchObject(done)
  })
  it('is refused to another role and hidden from another town', async () => {
    const taskId = await openTask(await open())
    await expect(call(reviewer, claimTask, { taskId })).rejects.toMatchObject({ code: 'casework.other-role' })
    const stranger = staff(towns.xiangshan, 'clerk')
    await expect(call(stranger, claimTask, { taskId })).rejects.toMatchObject({ code: 'kernel.not-found' })
  })
})

describe('the tray', () => {
  it('shows the tasks of one’s roles within one’s scope', async () => {
    const subject = `件${randomUUID()}`
    const id = await open(subject)
    const find = async (actor: StaffActor, view: 'mine' | 'open' | 'all' = 'all') =>
      (await call(actor, listTasks, { text: subject.slice(1), view })).rows
    expect(await find(clerk)).toMatchObject([
      {
        caseId: id,
        node: 'receive',
        subject,
        unitName: 'suxian卫健局',
        dueOn: '2026-03-09',
        left: 5,
        mine: false,
      },
    ])
    expect(await find(reviewer)).toEqual([])
    expect(await find(staff(towns.xiangshan, 'clerk'))).toEqual([])
    expect(await find(within(clerk, 'unit'))).toHaveLength(1)
    expect(await find(within(clerk, 'subtree'))).toHaveLength(1)
    expect(await find({ ...within(clerk, 'unit'), unitId: randomUUID() })).toEqual([])
    await call(clerk, claimTask, { taskId: await openTask(id) })
    expect([(await find(clerk, 'mine')).length, (await find(clerk, 'open')).length]).toEqual([1, 0])
  })
  it('counts what it shows', async () => {
    const alone = staff(towns.suxian, 'clerk')
    const before = await call(alone, countTasks, {})
    const id = await open()
    await call(alone, claimTask, { taskId: await openTask(id) })
    expect(await call(alone, countTasks, {})).toEqual({ ...before, mine: before.mine + 1 })
    world.setNow('2026-03-09T01:00:00.000Z')
    expect((await call(alone, countTasks, {})).near).toBeGreaterThan(0)
    world.setNow('2026-03-10T01:00:00.000Z')
    expect((await call(alone, countTasks, {})).late).toBeGreaterThan(0)
    world.setNow(START)
  })
  it('takes no wildcard from who searches', async () => {
    expect((await call(clerk, listTasks, { text: '%' })).rows).toEqual([])
    expect((await call(clerk, listCases, { text: '_' })).rows).toEqual([])
  })
  it('lists cases by status and by whether they are closed', async () => {
    const id = await open(`件${randomUUID()}`)
    await step(clerk, id, 'receive', 'fail')
    const closed = await call(clerk, listCases, { status: 'receive-fail', open: false })
    expect(closed.rows.map((row) => row.id)).toContain(id)
    expect((await call(clerk, listCases, { open: true, size: 100 })).rows.map((row) => row.id)).not.toContain(
      id,
    )
  })
})

it('is after any sequence of steps what its acts say, to the byte', async () => {
  const steps = fc.array(fc.constantFrom('pass', 'fail', 'claim', 'release', 'wait'), {
    minLength: 1,
    maxLength: 8,
  })
  await fc.assert(
    fc.asyncProperty(steps, async (todo) => {
      world.setNow(START)
      const id = await open()
      for (const what of todo) {
        const { found } = await look(id)
        const [task] = found.state.flow.tasks
        if (what === 'wait') world.setNow(new Date(world.now().getTime() + 86_400_000).toISOString())
        if (!task || what === 'wait') continue
        const actor = task.node === 'review' ? reviewer : clerk
        const taskId = await openTask(id)
        if (what === 'claim') await call(actor, claimTask, { taskId })
        else if (what === 'pass' || what === 'fail')
          await step(actor, id, task.node as 'receive' | 'review', what)
        else if (found.state.claims[task.id] !== undefined) await call(actor, releaseTask, { taskId })
      }
      await expectRebuilt(id)
    }),
    { numRuns: 12 },
  )
})
