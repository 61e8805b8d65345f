import pg from 'pg'
import { atOnce, CLIENTS, prepareDrafts, submit } from './applications.ts'
import { asOwner, type BenchDatabase, startBenchCluster } from './cluster.ts'
import { atLeast, atMost, type Figure, median, round } from './report.ts'
import { startBenchServer } from './server.ts'
import type { Statement } from './server-process.ts'

const WARM_UP = 200
const MEASURED = 1600
const ROUNDS = 8
const MOST_STATEMENTS = 18
const TARGET = 0.6

/** The statements of each submit, recorded one after the other. */
async function record(
  database: BenchDatabase,
  cookie: string,
  drafts: readonly string[],
): Promise<Statement[][]> {
  const server = await startBenchServer(database, true)
  const submits: Statement[][] = []
  await submit(server, cookie, drafts[0] ?? '')
  await server.recorded()
  for (const draftId of drafts.slice(1)) {
    await submit(server, cookie, draftId)
    submits.push(await server.recorded())
  }
  await server.stop()
  return submits
}

/** Something that handles the tasks from one place of the list to another. @returns tasks a second */
type Rate = (from: number, to: number) => Promise<number>

/** Sends the recorded statements again, without the platform. */
async function withReplay<T>(
  database: BenchDatabase,
  submits: readonly Statement[][],
  work: (rate: Rate) => Promise<T>,
): Promise<T> {
  const clients = await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      const client = new pg.Client({ connectionString: database.compose.urls.app })
      await client.connect()
      return client
    }),
  )
  const run = (statements: readonly Statement[]) => async (index: number) => {
    for (const { text, values } of statements) await clients[index]?.query(text, [...values])
  }
  const done = await work((from, to) => atOnce(CLIENTS, submits.slice(from, to).map(run)))
  await Promise.all(clients.map((client) => client.end()))
  return done
}

async function walBytes(database: BenchDatabase): Promise<number> {
  const [row] = await asOwner<{ bytes: string }>(
    database.adminUrl,
    "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') as bytes",
  )
  return Number(row?.bytes)
}

/** Submits over HTTP with sixteen clients. */
async function withServer<T>(
  database: BenchDatabase,
  cookie: string,
  drafts: readonly string[],
  work: (rate: Rate) => Promise<T>,
): Promise<T> {
  const server = await startBenchServer(database, false)
  const task = (draftId: string) => () => submit(server, cookie, draftId)
  const done = await work((from, to) => atOnce(CLIENTS, drafts.slice(from, to).map(task)))
  await server.stop()
  return done
}

/** What the rounds gave: applications a second, and WAL bytes of one application while nothing else ran. */
interface Comparison {
  readonly rate: number
  readonly baseline: number
  readonly ratio: number
  readonly wal: number
}

/** Measures both in turns, so that a machine whose speed drifts slows both. @returns medians of the rounds */
async function compare(served: BenchDatabase, replay: Rate, http: Rate): Promise<Comparison> {
  await replay(0, WARM_UP)
  const before = await walBytes(served)
  await http(0, WARM_UP)
  const wal = ((await walBytes(served)) - before) / WARM_UP
  const rounds: { rate: number; baseline: number }[] = []
  for (let from = WARM_UP; from < WARM_UP + MEASURED; from += MEASURED / ROUNDS) {
    const to = from + MEASURED / ROUNDS
    rounds.push({ baseline: await replay(from, to), rate: await http(from, to) })
  }
  return {
    wal,
    rate: median(rounds.map((round) => round.rate)),
    baseline: median(rounds.map((round) => round.baseline)),
    ratio: median(rounds.map((round) => round.rate / round.baseline)),
  }
}

/**
 * `submit`: applications with three materials over HTTP, fully durable, against the very same SQL statements sent
 * by a bare client to a copy of the same database.
 */
export async function bench(): Promise<Figure[]> {
  const cluster = await startBenchCluster()
  try {
    const { drafts, cookie } = await prepareDrafts(cluster.first, WARM_UP + MEASURED)
    const submits = await record(await cluster.copy('bench_record'), cookie, drafts)
    const most = Math.max(...submits.map((statements) => statements.length))
    const [replayed, served] = [await cluster.copy('bench_replay'), await cluster.copy('bench_http')]
    const { rate, baseline, ratio, wal } = await withReplay(replayed, submits, (replay) =>
      withServer(served, cookie, drafts, (http) => compare(served, replay, http)),
    )
    return [
      {
        ...atLeast('submit', rate, 'applications/s', baseline, TARGET),
        ratio: round(ratio),
        ok: ratio >= TARGET,
      },
      atMost('submit.statements', most, 'statements', MOST_STATEMENTS),
      atMost('submit.wal', wal, 'bytes/application', Number.POSITIVE_INFINITY),
    ]
  } finally {
    await cluster.stop()
  }
}
