import { sql } from 'kysely'
import type { RunWork, SystemActor } from '#kernel/context'
import { importTargets, readCsv } from '#kernel/table'
import { monotonicMs } from '#kernel/time'
import { reprojectClocks } from '#modules/casework'
import { fillCases } from './clock-cases.store.ts'
import { composeAt, makeTownWithCase } from './clock-town.ts'
import { asOwner, type BenchDatabase, startBenchCluster } from './cluster.ts'
import { openChange, stageMoved, writeMoved } from './moved-clocks.store.ts'
import { atLeast, type Figure, median, round } from './report.ts'

/** Each has a legal and a promised period that run: 200,000 clocks. */
const CASES = 100_000
const BATCH = 500
const ROUNDS = 2
const SHARE = 0.5
const NOW = new Date('2026-03-04T01:00:00.000Z')

const importer: SystemActor = {
  ...{ kind: 'system', name: 'bench', governmentId: null },
  permissions: ['legaltime.holiday.import'],
}

/** A day of rest that no notice knew, before every due date. */
async function takeNotice(run: RunWork, day: string): Promise<void> {
  const lines = ['date,kind,name,year,notice', `${day},off,示例,2026,通知（示例）`]
  const take = importTargets().get('legaltime.holidays')?.open()
  const how = { dryRun: false, options: new Set<string>() }
  await run(importer, false, (ctx) =>
    take
      ? take(ctx, { days: readCsv(Buffer.from(lines.join('\n')), []) }, how)
      : Promise.reject(new Error('no import')),
  )
}

/** Counts every clock anew. @returns seconds */
async function reproject(database: BenchDatabase, governmentId: string, day: string): Promise<number> {
  const before = await composeAt(database, NOW)
  await takeNotice(before.platform.run, day)
  await before.close()
  const { platform, close } = await composeAt(database, NOW)
  await openChange(database.adminUrl, day)
  await asOwner(database.adminUrl, 'vacuum analyze')
  await asOwner(database.adminUrl, 'checkpoint')
  const begun = monotonicMs()
  await reprojectClocks(platform.run, governmentId, () => true)
  const seconds = (monotonicMs() - begun) / 1000
  await close()
  const [moved] = await asOwner<{ n: number }>(
    database.adminUrl,
    'select moved as n from casework.reprojection order by begun_at desc, amendment desc limit 1',
  )
  if (moved?.n !== 2 * (CASES + 1)) throw new Error(`moved ${moved?.n}`)
  return seconds
}

/** The same rows written from tables that hold them, batch by batch, each in a transaction. @returns seconds */
async function bare(database: BenchDatabase, governmentId: string): Promise<number> {
  const batches = await stageMoved(database.adminUrl, BATCH)
  const { platform, close } = await composeAt(database, NOW)
  const actor = { kind: 'system', name: 'bench', governmentId, permissions: [] } as const
  const begun = monotonicMs()
  for (let batch = 0; batch < batches; batch++) {
    await platform.run(actor, false, async ({ tx }) => {
      for (const statement of writeMoved(batch)) await sql.raw(statement).execute(tx)
    })
  }
  const seconds = (monotonicMs() - begun) / 1000
  await close()
  return seconds
}

/**
 * `reproject`: a notice moves 200,000 running clocks of 100,000 cases, each with an act, an event and what is stored
 * beside them, against the same rows written by bare statements in batches of the same size. Both begin with tables
 * that were vacuumed and a checkpoint.
 */
export async function bench(): Promise<Figure[]> {
  const cluster = await startBenchCluster()
  try {
    await makeTownWithCase(cluster.first, true)
    await fillCases(cluster.first.adminUrl, { cases: CASES, events: [1, 2], clocksEach: 3 })
    const [town] = await asOwner<{ id: string }>(
      cluster.first.adminUrl,
      'select government_id as id from casework."case" limit 1',
    )
    const rounds: { seconds: number; baseline: number }[] = []
    for (let n = 0; n < ROUNDS; n++) {
      const seconds = await reproject(
        cluster.first,
        town?.id ?? '',
        `2026-03-${String(10 + n).padStart(2, '0')}`,
      )
      rounds.push({ seconds, baseline: await bare(cluster.first, town?.id ?? '') })
    }
    const clocks = 2 * CASES
    const seconds = median(rounds.map((one) => one.seconds))
    const baseline = clocks / median(rounds.map((one) => one.baseline))
    const ratio = median(rounds.map((one) => one.baseline / one.seconds))
    return [
      {
        ...atLeast('reproject', clocks / seconds, 'clocks/s', baseline, SHARE),
        ratio: round(ratio),
        ok: ratio >= SHARE,
      },
    ]
  } finally {
    await cluster.stop()
  }
}
