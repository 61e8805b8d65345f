import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { registerCitizen } from '#modules/identity'
import { compose } from '../src/apps/compose.ts'
import { installer } from '../src/apps/demo/towns.ts'
import { type RunningProduct, startProduct } from '../src/apps/product-process.ts'
import { asOwner, type BenchDatabase, startBenchCluster } from './cluster.ts'
import { type Person, type Tally, type WORK, work } from './crowd.ts'
import { fillTown, makeTownToFill } from './filled-town.ts'
import { atMost, type Figure, percentile } from './report.ts'
import { GOVERNMENT, logIn, PASSWORD } from './town.ts'

const CASES = 300_000
const CLERKS = ['1001', '1002', '1003', '1004', '1005', '1006']
const HEADS = ['3803', '1008']
/** Of a hundred clients; those of one kind share its accounts. */
const CLIENTS = { citizen: 60, clerk: 30, head: 10 } as const
/** Mean time between an answer and the next request of the same client, exponentially spread, in milliseconds. */
const THINK_MS = 1000
const WARM_UP_MS = 15_000
const MEASURED_MS = 60_000
const P95_MS = 300
const P99_MS = 1000
const MEMORY_MIB = 400

type Kind = keyof typeof WORK

/** A resident's number of this district with its check digit (GB 11643). */
function idNumber(at: number): string {
  const first = `43100319800101${String(100 + at)}`
  const sum = [...first].reduce((total, digit, place) => total + Number(digit) * (2 ** (17 - place) % 11), 0)
  return `${first}${'10X98765432'[sum % 11] ?? ''}`
}

/** Registers the citizens and logs everybody in. @returns cookies by kind */
async function logInAll(database: BenchDatabase): Promise<Record<Kind, string[]>> {
  const composition = await compose(database.compose)
  const [government] = await asOwner<{ id: string }>(database.adminUrl, 'select id from org.government')
  const numbers = Array.from({ length: CLIENTS.citizen }, (_, at) => idNumber(at))
  for (const [at, number] of numbers.entries()) {
    const citizen = {
      kind: 'person',
      name: '居民',
      idNumber: number,
      phone: `138${String(at).padStart(8, '0')}`,
    } as const
    await composition.platform.run(installer(government?.id ?? ''), false, (ctx) =>
      registerCitizen(ctx, { ...citizen, password: PASSWORD }),
    )
  }
  const cookies = (face: 'desk' | 'hall', logins: readonly string[]) =>
    Promise.all(logins.map(async (login) => (await logIn(composition, face, login)).cookie))
  const staff = (numbersOf: readonly string[]) =>
    cookies(
      'desk',
      numbersOf.map((no) => `${GOVERNMENT}.${no}`),
    )
  const all = {
    citizen: await cookies('hall', numbers),
    clerk: await staff(CLERKS),
    head: await staff(HEADS),
  }
  await composition.close()
  return all
}

/** Peak resident memory of a process, in MiB. */
const peakMemory = (pid: number): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

/** One fault of each kind, ids left out. */
const kindsOf = (faults: readonly string[]): string[] => [
  ...new Map(
    faults.map((fault) => [fault.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').slice(0, 80), fault]),
  ).values(),
]

/** Lets the crowd work. @returns what it saw after the warm-up, and for how many seconds */
async function letWork({ address }: RunningProduct, cookies: Record<Kind, string[]>): Promise<Tally> {
  const tally: Tally = { times: [], faults: [], sent: [] }
  const end = performance.now() + WARM_UP_MS + MEASURED_MS
  const think = async (): Promise<boolean> => {
    await wait(-Math.log(1 - Math.random()) * THINK_MS)
    return performance.now() < end
  }
  const people = (Object.keys(CLIENTS) as Kind[]).flatMap((kind) =>
    Array.from({ length: CLIENTS[kind] }, (_, at) => ({
      kind,
      at,
      cookie: cookies[kind][at % cookies[kind].length] ?? '',
    })),
  )
  setTimeout(() => tally.times.splice(0), WARM_UP_MS)
  await Promise.all(
    people.map(({ kind, at, cookie }, place) => {
      const person: Person = { url: address, cookie, from: `10.0.${place}.${at + 1}`, tally, think }
      return work(kind, person)
    }),
  )
  return tally
}

/**
 * `mixed`: a hundred clients of three kinds against 300,000 cases, the whole product and its database on the machine
 * that also runs the clients. Times are those of whole answers.
 */
export async function bench(): Promise<Figure[]> {
  const cluster = await startBenchCluster()
  try {
    const clerk = await makeTownToFill(cluster.first)
    await fillTown(cluster.first, clerk, { cases: CASES, openTasks: 60_000, tasksOfClerk: 300, marked: 20 })
    const cookies = await logInAll(cluster.first)
    const product = await startProduct({
      ...{ DATABASE_URL: cluster.first.adminUrl, DATA_DIR: cluster.first.compose.dataDir },
      ...{ DEMO: 'none', TRUST_PROXY: '127.0.0.1' },
    })
    const tally = await letWork(product, cookies)
    const memory = peakMemory(product.pid)
    await product.stop()
    for (const fault of kindsOf(tally.faults)) process.stderr.write(`${fault}\n`)
    return [
      atMost('mixed.p95', percentile(tally.times, 0.95), 'ms', P95_MS),
      atMost('mixed.p99', percentile(tally.times, 0.99), 'ms', P99_MS),
      atMost('mixed.errors', tally.faults.length, 'answers', 0),
      atMost('mixed.memory', memory, 'MiB', MEMORY_MIB),
      atMost('mixed.rate', tally.times.length / (MEASURED_MS / 1000), 'requests/s', Number.POSITIVE_INFINITY),
    ]
  } finally {
    await cluster.stop()
  }
}
