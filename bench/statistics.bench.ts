import type pg from 'pg'
import { statisticsContract } from '#contracts/statistics'
import { addDays, type LegalDay } from '#kernel/calendar'
import type { Actor } from '#kernel/context'
import { type Composition, compose } from '../src/apps/compose.ts'
import { startBenchCluster, withOwner } from './cluster.ts'
import { type Figure, median, noMoreThan } from './report.ts'
import { askPlainly, fillFacts, listPlainly, type Plain } from './statistics.store.ts'
import { call, logIn, makeBenchTown } from './town.ts'

const CASES = 1_000_000
/** Sees the figures of the whole government. */
const AUDITOR = 'suxian.1008'
const ROUNDS = 5
/** Of the time that plain questions take, in the same run over the same rows. */
const TARGET = 1.5
const DAY: LegalDay = '2026-09-15'

const { readTable, listCounted } = statisticsContract.endpoints

const COLUMNS = {
  unit: 'unit_id',
  item: 'item_code',
  window: 'counter_id',
  person: 'person_id',
  channel: 'channel',
} as const satisfies Record<string, Plain['by']>

/** The median of both ways in turns, in milliseconds; the first turn warms up. */
async function compare(
  own: () => Promise<unknown>,
  plain: () => Promise<unknown>,
): Promise<{ own: number; plain: number }> {
  const times = { own: [] as number[], plain: [] as number[] }
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, work] of [['own', own] as const, ['plain', plain] as const]) {
      const begun = performance.now()
      await work()
      if (round > 0) times[name].push(performance.now() - begun)
    }
  }
  return { own: median(times.own), plain: median(times.plain) }
}

async function tables(composition: Composition, actor: Actor, owner: pg.Client): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const kind of ['day', 'month', 'year'] as const) {
    const asked = await call(composition, actor, readTable, { kind, day: DAY, by: 'unit' })
    for (const by of kind === 'month'
      ? (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[])
      : ['unit' as const]) {
      const { own, plain } = await compare(
        () => call(composition, actor, readTable, { kind, day: DAY, by }),
        async () => {
          for (const span of [asked.period, asked.before, asked.yearAgo])
            await askPlainly(owner, { ...span, by: COLUMNS[by] })
        },
      )
      figures.push(noMoreThan(`statistics.${kind}.${by}`, own, 'ms p50', plain, TARGET))
    }
  }
  return figures
}

async function list(composition: Composition, actor: Actor, owner: pg.Client): Promise<Figure> {
  const table = { kind: 'month', day: DAY, by: 'unit' } as const
  const { period } = await call(composition, actor, readTable, table)
  const { own, plain } = await compare(
    () => call(composition, actor, listCounted, { ...table, figure: 'received', size: 20 }),
    () => listPlainly(owner, period),
  )
  return noMoreThan('statistics.cases', own, 'ms p50', plain, 2 * TARGET)
}

/**
 * `statistics`: tables and the cases of a figure with a million facts, as role `app` behind the wall, three periods a
 * table, against plain questions of the owner for the same figures.
 */
export async function bench(): Promise<Figure[]> {
  const cluster = await startBenchCluster()
  try {
    await makeBenchTown(cluster.first)
    await withOwner(cluster.first.adminUrl, (owner) => fillFacts(owner, CASES, addDays(DAY, 60)))
    const composition = await compose(cluster.first.compose)
    const { actor } = await logIn(composition, 'desk', AUDITOR)
    const figures = await withOwner(cluster.first.adminUrl, async (owner) => [
      ...(await tables(composition, actor, owner)),
      await list(composition, actor, owner),
    ])
    await composition.close()
    return figures
  } finally {
    await cluster.stop()
  }
}
