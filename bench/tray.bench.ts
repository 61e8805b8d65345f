import { caseworkContract } from '#contracts/casework'
import type { StaffActor } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { type Composition, compose } from '../src/apps/compose.ts'
import { asOwner, type BenchDatabase, startBenchCluster } from './cluster.ts'
import { type Filling, fill, MARK } from './fill.ts'
import { type Figure, noMoreThan } from './report.ts'
import { CITIZEN, CLERK, call, logIn, makeAcceptedCase, makeBenchTown } from './town.ts'

const LARGE = 1_000_000
const SMALL = 10_000
const ACTS_PER_CASE = 5
const TASKS_OF_CLERK = 300
const TASKS_OF_HEAD = 100_000
const HITS = 20
const ROUNDS = 200
const TARGET = 1.5
const ROLES = ['reviewer', 'senior-reviewer', 'leader'] as const

type Query = InputOf<typeof caseworkContract.endpoints.listTasks>

/** One list that is asked for again and again, and how many tasks it must have. */
interface Look {
  readonly name: string
  readonly actor: StaffActor
  readonly query: Query
  readonly total: number
}

/** The clerk of one unit, and a head above every unit, with the grants that the tray asks for. */
function lookers(clerk: StaffActor, rootPath: string): { clerk: StaffActor; head: StaffActor } {
  const grants = (scope: 'unit' | 'subtree') =>
    ['casework.task.read', 'casework.task.claim'].map((permission) => ({ permission, scope }))
  return {
    clerk: { ...clerk, roles: ['clerk'], grants: grants('unit') },
    head: { ...clerk, unitPath: rootPath, roles: [...ROLES], grants: grants('subtree') },
  }
}

const looksOf = ({ clerk, head }: ReturnType<typeof lookers>): Look[] => [
  { name: 'clerk', actor: clerk, query: {}, total: TASKS_OF_CLERK },
  { name: 'clerk.filtered', actor: clerk, query: { view: 'open', text: '许可' }, total: -1 },
  { name: 'head', actor: head, query: {}, total: 1000 },
  { name: 'head.filtered', actor: head, query: { view: 'open', node: 'review' }, total: 1000 },
  { name: 'head.text', actor: head, query: { text: MARK }, total: HITS },
]

const p95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? 0

/** Makes a database with so many cases; the open tasks are the same in each. */
async function prepare(database: BenchDatabase, cases: number, clerk: StaffActor): Promise<void> {
  const filling: Filling = {
    cases,
    actsPerCase: ACTS_PER_CASE,
    openTasks: TASKS_OF_HEAD + TASKS_OF_CLERK,
    clerk: { unitId: clerk.unitId, role: 'clerk', tasks: TASKS_OF_CLERK },
    roles: ROLES,
    marked: HITS,
  }
  await fill(database.adminUrl, filling)
}

async function timed(composition: Composition, { actor, query, total }: Look): Promise<number> {
  const begun = performance.now()
  const page = await call(composition, actor, caseworkContract.endpoints.listTasks, query)
  const took = performance.now() - begun
  if (total >= 0 && page.total !== total) throw new Error(`the tray has ${page.total} tasks, not ${total}`)
  return took
}

/** The 95th percentile of a look in both databases, asked in turns, in milliseconds. */
async function compare(
  look: Look,
  large: Composition,
  small: Composition,
): Promise<{ large: number; small: number }> {
  const times = { large: [] as number[], small: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    const [inLarge, inSmall] = [await timed(large, look), await timed(small, look)]
    if (round < ROUNDS / 10) continue
    times.large.push(inLarge)
    times.small.push(inSmall)
  }
  return { large: p95(times.large), small: p95(times.small) }
}

/**
 * `tray`: pages of 待办 with a million cases and five million acts, as role `app` behind the wall, against the same
 * pages with ten thousand cases and the same open tasks.
 */
export async function bench(): Promise<Figure[]> {
  const cluster = await startBenchCluster()
  try {
    await makeBenchTown(cluster.first)
    const composition = await compose(cluster.first.compose)
    const citizen = await logIn(composition, 'hall', CITIZEN)
    const { actor } = await logIn(composition, 'desk', CLERK)
    if (actor.kind !== 'staff') throw new Error('the clerk is no staff')
    await makeAcceptedCase(composition, citizen.actor, actor)
    await composition.close()
    const [root] = await asOwner<{ path: string }>(
      cluster.first.adminUrl,
      'select path from org.unit where parent_id is null',
    )
    const [large, small] = [await cluster.copy('bench_large'), await cluster.copy('bench_small')]
    await prepare(large, LARGE, actor)
    await prepare(small, SMALL, actor)
    const [inLarge, inSmall] = [await compose(large.compose), await compose(small.compose)]
    const figures: Figure[] = []
    for (const look of looksOf(lookers(actor, root?.path ?? ''))) {
      const times = await compare(look, inLarge, inSmall)
      figures.push(noMoreThan(`tray.${look.name}`, times.large, 'ms p95', times.small, TARGET))
    }
    await Promise.all([inLarge.close(), inSmall.close()])
    return figures
  } finally {
    await cluster.stop()
  }
}
