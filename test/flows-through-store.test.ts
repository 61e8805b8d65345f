import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { Refusal } from '#kernel/errors'
import { fold, readActs } from '#kernel/ledger'
import {
  type Case,
  caseKind,
  initialState,
  lockCase,
  openCase,
  perform,
  pinned,
  reducer,
  saveCase,
  startClock,
} from '#modules/casework'
import type { FlowCommand, FlowDefinition } from '#modules/flow'
import { rowsAsAdmin } from './database.ts'
import { CLOCKS } from './flows/blocks.ts'
import { commandOf, flows, type Wish, wishes } from './flows/random-flows.ts'
import { type Town, twoTowns } from './towns.ts'
import { createWorld, type World } from './world.ts'

/** Flows that go through the store; each takes up to 25 commands, and as many again to its end. */
const FLOWS = 120

const drawn = new Map<string, FlowDefinition>()

/** A kind of case that follows any flow of this test. */
const kind = caseKind<null>({
  name: 'random-flow',
  initial: null,
  steps: { 'random.moved@1': (state) => state },
  flow: (pinned) => {
    const found = drawn.get(pinned)
    if (!found) throw new Error(`no flow ${pinned}`)
    return found
  },
  statusOf: () => 'moving',
})

let world: World
let town: Town
beforeAll(async () => {
  world = await createWorld()
  town = (await twoTowns(world)).suxian
}, 120_000)
afterAll(() => world.close())

const places = () => ({ 'land-bureau': { id: town.department.id, path: town.department.path } })

/** The clocks that timers of random flows wait for, running. */
const clocks = (ctx: Ctx) =>
  CLOCKS.map((name) =>
    startClock(ctx, name, 'legal', pinned(ctx.services.rule('PERMIT.NOTICE5')), legalDayOf(ctx.now)),
  )

function moved(ctx: Ctx, found: Case<null>, flow: FlowCommand): Case<null> {
  return perform(ctx, kind, found, 'random.moved@1', { facts: {}, flow, places: places() })
}

async function open(definition: FlowDefinition): Promise<string> {
  const id = randomUUID()
  const named = { ...definition, id: `f-${id}` }
  drawn.set(`f-${id}@${named.version}`, named)
  return world.run(town.system, false, async (ctx) => {
    const unit = { id: town.department.id, path: town.department.path, divisionCode: '431003' }
    const flow = `f-${id}@${named.version}`
    const opened = await openCase(ctx, kind, {
      ...{ subject: 'x', channel: 'window', unit, owner: null, flow, pinned: {} },
    })
    const begun = perform(ctx, kind, opened, 'random.moved@1', {
      ...{ facts: {}, flow: { type: 'start', variables: {} }, places: places(), startClocks: clocks(ctx) },
    })
    return (await saveCase(ctx, kind, begun)).id
  })
}

/** One command in one transaction; one that is refused leaves no trace. @returns the case after it */
async function command(
  id: string,
  next: (found: Case<null>) => FlowCommand | undefined,
): Promise<Case<null>> {
  return world.run(town.system, false, async (ctx) => {
    const found = await lockCase(ctx, kind, id)
    const wanted = next(found)
    if (!wanted) return found
    try {
      return await saveCase(ctx, kind, moved(ctx, found, wanted))
    } catch (error) {
      if (error instanceof Refusal) return found
      throw error
    }
  })
}

/** People as a government knows them, for those of the random commands. */
const PEOPLE: Readonly<Record<string, string>> = { 'p-1': randomUUID(), 'p-2': randomUUID() }

/** A wish as a command that names people of the government. */
const commandFor = (wish: Wish, found: Case<null>): FlowCommand =>
  JSON.parse(JSON.stringify(commandOf(wish, found.state.flow)), (key, value: unknown) =>
    key === 'person' ? (PEOPLE[String(value)] ?? value) : value,
  )

/** What brings a case on towards its end. */
function onward({ definition, state }: Case<null>): FlowCommand | undefined {
  const { tasks, waits = [], status } = state.flow
  if (status !== 'running') return undefined
  const [task] = tasks
  if (task) return { type: 'complete', task: task.id, variables: { a: null } }
  const [wait] = waits
  if (!wait) return undefined
  const id = wait.node.split('/').at(-1)
  const bodies = [definition, ...(definition.called ?? [])]
  const node = bodies.flatMap(({ nodes }) => nodes).find((one) => one.id === id)
  return node?.kind === 'timerEvent'
    ? { type: 'timer-fired', clock: node.clock }
    : { type: 'service-done', wait: wait.id, variables: {} }
}

/** The rows of a case are what its state says, and that is what its acts say. */
async function expectTrue(found: Case<null>): Promise<void> {
  const rows = await rowsAsAdmin<{ key: string; open: boolean }>(
    world.adminUrl,
    `select key, closed_at is null as open from casework.task where case_id = '${found.id}'`,
  )
  const { tasks, opened } = found.state.flow
  expect(
    rows
      .filter(({ open: isOpen }) => isOpen)
      .map(({ key }) => key)
      .sort(),
  ).toEqual(tasks.map(({ id }) => id).sort())
  expect(rows.map(({ key }) => key).sort()).toEqual(
    Array.from({ length: opened }, (_, at) => `t${at + 1}`).sort(),
  )
  const acts = await world.run(town.system, true, (ctx) => readActs(ctx.tx, town.id, found.id))
  const folded = fold(reducer(kind), initialState(kind, found.pinned.flow ?? ''), acts)
  expect(JSON.parse(JSON.stringify(folded))).toEqual(JSON.parse(JSON.stringify(found.state)))
}

test('random flows under random commands through the store: never stuck, nothing lost or doubled', async () => {
  const given = fc.array(wishes, { maxLength: 25 })
  await fc.assert(
    fc.asyncProperty(flows, given, async (definition: FlowDefinition, asked: readonly Wish[]) => {
      const id = await open(definition)
      let found = await command(id, () => undefined)
      for (const wish of asked) found = await command(id, (before) => commandFor(wish, before))
      await expectTrue(found)
      for (let steps = 0; steps < 300 && found.state.flow.status === 'running'; steps += 1)
        found = await command(id, onward)
      expect(found.state.flow).toMatchObject({ status: 'ended', tasks: [], outcome: 'granted' })
      await expectTrue(found)
    }),
    { numRuns: FLOWS },
  )
}, 600_000)
