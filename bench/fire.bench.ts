import { sql } from 'kysely'
import { monotonicMs } from '#kernel/time'
import { ClockWorker } from '#modules/casework'
import { bareStatements, countFired, fillCases, makeDue, type Span, stage } from './clock-cases.store.ts'
import { composeAt, makeTownWithCase } from './clock-town.ts'
import { asOwner, type BenchDatabase, startBenchCluster } from './cluster.ts'
import { atLeast, atMost, type Figure, median, round } from './report.ts'

const CASES = 250_000
/** A million events: those of the first clock fall due, the others wait for later years. */
const EVENTS = [0, 1, 2, 3]
const DUE = 50_000
const WORKERS = 4
const ROUNDS = 2
const MOST_SECONDS = 60
const SHARE = 0.5
const NOW = new Date('2026-03-12T01:00:00.000Z')

/** Lets four workers do what is due. @returns seconds until nothing was left */
async function fire(database: BenchDatabase, span: Span): Promise<number> {
  await makeDue(database.adminUrl, span)
  const composition = await composeAt(database, NOW)
  const failed: unknown[] = []
  const { run } = composition.platform
  const workers = Array.from(
    { length: WORKERS },
    () => new ClockWorker({ run, onError: (_part, error) => failed.push(error) }),
  )
  const begun = monotonicMs()
  const done = await Promise.all(workers.map((worker) => worker.drain()))
  const seconds = (monotonicMs() - begun) / 1000
  await composition.close()
  const [counted] = await countFired(database.adminUrl, span)
  const total = done.reduce((sum, one) => sum + one, 0)
  if (
    failed.length > 0 ||
    total !== DUE ||
    counted?.done !== DUE ||
    counted.acts !== DUE ||
    counted.most !== 1
  ) {
    throw new Error(
      `fired ${total}, marked ${counted?.done}, acts ${counted?.acts}, failed ${String(failed[0])}`,
    )
  }
  return seconds
}

/** The same rows written by one statement for each table, in one transaction. @returns seconds */
async function bare(database: BenchDatabase, span: Span): Promise<number> {
  await makeDue(database.adminUrl, span)
  const composition = await composeAt(database, NOW)
  const [town] = await asOwner<{ id: string }>(
    database.adminUrl,
    'select government_id as id from casework."case" limit 1',
  )
  const actor = { kind: 'system', name: 'bench', governmentId: town?.id ?? '', permissions: [] } as const
  const begun = monotonicMs()
  await composition.platform.run(actor, false, async ({ tx }) => {
    for (const statement of bareStatements()) await sql.raw(statement).execute(tx)
  })
  const seconds = (monotonicMs() - begun) / 1000
  await composition.close()
  return seconds
}

/**
 * `fire`: of a million pending clock events 50,000 are due: applications that nobody answered are accepted by the law,
 * each with its act, state, tasks, clocks and event. Four workers, against the same rows written table by table.
 */
export async function bench(): Promise<Figure[]> {
  const cluster = await startBenchCluster()
  try {
    await makeTownWithCase(cluster.first, false)
    await fillCases(cluster.first.adminUrl, { cases: CASES, events: EVENTS, clocksEach: 1 })
    const rounds: { seconds: number; baseline: number }[] = []
    for (let n = 0; n < ROUNDS; n++) {
      const mine = { from: 1 + 2 * n * DUE, to: 1 + (2 * n + 1) * DUE }
      const others = { from: mine.to, to: mine.to + DUE }
      const seconds = await fire(cluster.first, mine)
      await stage(cluster.first.adminUrl, mine, others)
      rounds.push({ seconds, baseline: await bare(cluster.first, others) })
    }
    const seconds = median(rounds.map((one) => one.seconds))
    const ratio = median(rounds.map((one) => one.baseline / one.seconds))
    const baseline = DUE / median(rounds.map((one) => one.baseline))
    return [
      {
        ...atLeast('fire', DUE / seconds, 'events/s', baseline, SHARE),
        ratio: round(ratio),
        ok: ratio >= SHARE,
      },
      atMost('fire.seconds', seconds, 's', MOST_SECONDS),
    ]
  } finally {
    await cluster.stop()
  }
}
