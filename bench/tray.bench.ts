import { caseworkContract } from '#contracts/casework'
import { deskContract } from '#contracts/desk'
import type { StaffActor } from '#kernel/context'
import { COUNT_LIMIT, type InputOf } from '#kernel/contract'
import { type Composition, compose } from '../src/apps/compose.ts'
import { asOwner, startBenchCluster } from './cluster.ts'
import { MARK } from './fill.store.ts'
import { CLERK_ROLE, DEPARTMENT_ROLES, fillTown, makeTownToFill } from './filled-town.ts'
import { readWhole } from './plans.ts'
import { atMost, type Figure, noMoreThan, percentile } from './report.ts'
import { call } from './town.ts'

const LARGE = 1_000_000
const SMALL = 10_000
const TASKS_OF_CLERK = 300
const TASKS_OF_HEAD = 100_000
const HITS = 20
const ROUNDS = 200
const TARGET = 1.5

type Query = InputOf<typeof caseworkContract.endpoints.listTasks>

/** Tables that hold a row and more for each case. */
const LARGE_TABLES = ['case', 'case_text', 'task', 'clock', 'act']

/** What is asked for again and again. */
interface Look {
  readonly name: string
  /** @throws Error where the answer is another one than it must be */
  readonly ask: (composition: Composition) => Promise<void>
}

/** A page of the tray, and how many tasks it must have. */
const tray = (name: string, actor: StaffActor, query: Query, total: number): Look => ({
  name: `tray.${name}`,
  ask: async (composition) => {
    const page = await call(composition, actor, caseworkContract.endpoints.listTasks, query)
    if (page.total !== total) throw new Error(`the tray has ${page.total} tasks, not ${total}`)
  },
})

/** The home page of somebody for whom things wait. */
const home = (name: string, actor: StaffActor): Look => ({
  name: `home.${name}`,
  ask: async (composition) => {
    const { figures } = await call(composition, actor, deskContract.endpoints.readHome, {})
    if (figures.length === 0) throw new Error('nothing waits')
  },
})

/** The clerk of one unit, and a head above every unit, with the grants that the tray asks for. */
function lookers(clerk: StaffActor, rootPath: string): { clerk: StaffActor; head: StaffActor } {
  const grants = (scope: 'unit' | 'subtree') =>
    ['casework.task.read', 'casework.task.claim'].map((permission) => ({ permission, scope }))
  return {
    clerk: { ...clerk, roles: [CLERK_ROLE], grants: grants('unit') },
    head: { ...clerk, unitPath: rootPath, roles: [...DEPARTMENT_ROLES], grants: grants('subtree') },
  }
}

const looksOf = ({ clerk, head }: ReturnType<typeof lookers>): Look[] => [
  tray('clerk', clerk, {}, TASKS_OF_CLERK),
  tray('clerk.filtered', clerk, { view: 'open', node: 'review' }, TASKS_OF_CLERK),
  tray('head', head, {}, COUNT_LIMIT),
  tray('head.filtered', head, { view: 'open', node: 'review' }, COUNT_LIMIT),
  tray('head.text', head, { text: MARK }, HITS),
  home('clerk', clerk),
  home('head', head),
]

async function timed(composition: Composition, { ask }: Look): Promise<number> {
  const begun = performance.now()
  await ask(composition)
  return performance.now() - begun
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
  return { large: percentile(times.large, 0.95), small: percentile(times.small, 0.95) }
}

/**
 * `tray`: pages of 待办 and the home page with a million cases and five million acts, as role `app` behind the wall, against the same
 * pages with ten thousand cases and the same open tasks; and which tables they read from end to end.
 */
export async function bench(): Promise<Figure[]> {
  const cluster = await startBenchCluster()
  try {
    const clerk = await makeTownToFill(cluster.first)
    const [root] = await asOwner<{ path: string }>(
      cluster.first.adminUrl,
      'select path from org.unit where parent_id is null',
    )
    const [large, small] = [await cluster.copy('bench_large'), await cluster.copy('bench_small')]
    const size = { openTasks: TASKS_OF_HEAD + TASKS_OF_CLERK, tasksOfClerk: TASKS_OF_CLERK }
    await fillTown(large, clerk, { ...size, cases: LARGE, marked: HITS })
    // Each of fewer cases has more of the same tasks.
    const marked = HITS / Math.floor(TASKS_OF_HEAD / SMALL)
    await fillTown(small, clerk, { ...size, cases: SMALL, marked })
    const [inLarge, inSmall] = [await compose(large.compose), await compose(small.compose)]
    const figures: Figure[] = []
    for (const look of looksOf(lookers(clerk, root?.path ?? ''))) {
      const times = await compare(look, inLarge, inSmall)
      figures.push(noMoreThan(look.name, times.large, 'ms p95', times.small, TARGET))
      const whole = await readWhole(LARGE_TABLES, () => look.ask(inLarge))
      figures.push(atMost(`${look.name}.whole`, whole.length, 'tables read whole', 0))
    }
    await Promise.all([inLarge.close(), inSmall.close()])
    return figures
  } finally {
    await cluster.stop()
  }
}
