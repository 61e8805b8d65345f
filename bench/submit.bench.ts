import pg from 'pg'
import { approvalContract } from '#contracts/approval'
import type { Actor } from '#kernel/context'
import { type Composition, compose } from '../src/apps/compose.ts'
import { asOwner, type BenchDatabase, startBenchCluster } from './cluster.ts'
import { atLeast, atMost, type Figure, round } from './report.ts'
import { type BenchServer, startBenchServer } from './server.ts'
import type { Statement } from './server-process.ts'
import { CITIZEN, call, GOVERNMENT, logIn, makeBenchTown, writeDraft } from './town.ts'
import { visit } from './visit.ts'

const CLIENTS = 16
const WARM_UP = 200
const MEASURED = 1600
const ROUNDS = 8
const MATERIALS = 3
const MOST_STATEMENTS = 18
const TARGET = 0.6

/** Gives every draft three materials: the rows of files that were uploaded once, which is what a submit reads. */
async function giveMaterials(
  composition: Composition,
  database: BenchDatabase,
  actor: Actor,
  draftId: string,
): Promise<void> {
  const upload = { name: 'material.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.4 bench') }
  const { addDraftMaterial } = approvalContract.endpoints
  for (let seq = 1; seq <= MATERIALS; seq++) {
    await call(composition, actor, addDraftMaterial, { government: GOVERNMENT, draftId, seq }, upload)
  }
  await asOwner(
    database.adminUrl,
    `insert into approval.draft_material (government_id, id, draft_id, seq, file_id, added_at)
     select d.government_id, gen_random_uuid(), d.id, m.seq, m.file_id, m.added_at
     from approval.draft d, approval.draft_material m where m.draft_id = '${draftId}' and d.id <> m.draft_id`,
  )
}

/** Writes the drafts that are going to be sent. @returns their ids and the citizen's cookie */
async function prepare(database: BenchDatabase): Promise<{ drafts: string[]; cookie: string }> {
  await makeBenchTown(database)
  const composition = await compose(database.compose)
  const { actor, cookie } = await logIn(composition, 'hall', CITIZEN)
  const drafts: string[] = []
  while (drafts.length < WARM_UP + MEASURED) {
    drafts.push(...(await Promise.all(Array.from({ length: CLIENTS }, () => writeDraft(composition, actor)))))
  }
  await giveMaterials(composition, database, actor, drafts[0] ?? '')
  await asOwner(database.adminUrl, 'vacuum analyze')
  await composition.close()
  return { drafts, cookie }
}

/** Runs the tasks with so many at a time. @returns tasks a second */
async function atOnce(
  clients: number,
  tasks: readonly ((client: number) => Promise<void>)[],
): Promise<number> {
  const begun = performance.now()
  let next = 0
  const work = async (client: number): Promise<void> => {
    for (let task = tasks[next++]; task; task = tasks[next++]) await task(client)
  }
  await Promise.all(Array.from({ length: clients }, (_, client) => work(client)))
  return tasks.length / ((performance.now() - begun) / 1000)
}

async function submit({ url }: BenchServer, cookie: string, draftId: string): Promise<void> {
  const path = `/api/approval/${GOVERNMENT}/drafts/${draftId}/submit`
  const { status } = await visit(url, { method: 'POST', path, cookie })
  if (status !== 200) throw new Error(`submit answered ${status}`)
}

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

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

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
    const { drafts, cookie } = await prepare(cluster.first)
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
