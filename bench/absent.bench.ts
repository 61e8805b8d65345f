import { randomUUID } from 'node:crypto'
import { approvalContract } from '#contracts/approval'
import { caseworkContract } from '#contracts/casework'
import { messageContract } from '#contracts/message'
import type { Endpoint } from '#kernel/contract'
import { compose } from '../src/apps/compose.ts'
import { startBenchCluster } from './cluster.ts'
import { atMost, type Figure, median, noMoreThan } from './report.ts'
import { type BenchServer, startBenchServer } from './server.ts'
import { CITIZEN, CLERK, GOVERNMENT, logIn, makeAcceptedCase, makeBenchTown } from './town.ts'
import { type Answered, visit } from './visit.ts'

/** A reviewer of another department, and another citizen. */
const STRANGER = 'suxian.3601'
const OTHER_CITIZEN = '431003197908238118'
const ROUNDS = 300
const MOST_RATIO = 1.1

/** An address of one record, asked for by somebody who may ask for such records and not for this one. */
interface Probe {
  readonly endpoint: Endpoint
  readonly method: 'GET' | 'POST'
  readonly cookie: string
  readonly body?: string
}

const endpoints: readonly Endpoint[] = Object.values({
  ...approvalContract.endpoints,
  ...caseworkContract.endpoints,
  ...messageContract.endpoints,
})

/** Every address below which one case is read, and nothing but the case has to be named. */
const readsOfCase = (inHall: boolean): Endpoint[] =>
  endpoints.filter(
    ({ method, path, input }) =>
      method === 'GET' &&
      path.includes(':caseId') &&
      path.includes(':government') === inHall &&
      ((input as { required?: string[] }).required ?? []).every((name) =>
        ['caseId', 'government'].includes(name),
      ),
  )

const written: readonly [Endpoint, object][] = [
  [approvalContract.endpoints.reviewCase, { outcome: 'pass', opinion: '同意' }],
  [approvalContract.endpoints.withdrawMatter, { reason: '不办了' }],
]

const pathOf = ({ endpoint }: Probe, caseId: string): string =>
  `/api${endpoint.path.replace(':government', GOVERNMENT).replace(':caseId', caseId)}`

const ask = (url: string, probe: Probe, caseId: string): Promise<Answered> =>
  visit(url, { ...probe, path: pathOf(probe, caseId) })

/**
 * By how many statements the answers differ; undefined where the stranger may not even ask.
 * @throws Error where the answers themselves differ
 */
async function statementsApart(
  server: BenchServer,
  probe: Probe,
  caseId: string,
): Promise<number | undefined> {
  const counted = async (id: string) => {
    const { status, body } = await ask(server.url, probe, id)
    const { length } = await server.recorded()
    return { status, body: body.replaceAll(id, ''), length }
  }
  await counted(randomUUID())
  const [absent, foreign] = [await counted(randomUUID()), await counted(caseId)]
  const { method, endpoint } = probe
  if (absent.status !== foreign.status || absent.body !== foreign.body)
    throw new Error(`${method} ${endpoint.path} tells them apart: ${absent.status}, ${foreign.status}`)
  if (absent.status === 403) return undefined
  if (absent.status !== 404) throw new Error(`${method} ${endpoint.path} answers ${absent.status}`)
  return Math.abs(absent.length - foreign.length)
}

/** Medians of both answers, in turns. */
async function times(url: string, probe: Probe, caseId: string): Promise<[number, number]> {
  const [absent, foreign]: [number[], number[]] = [[], []]
  for (let n = 0; n < ROUNDS; n++) {
    absent.push((await ask(url, probe, randomUUID())).ms)
    foreign.push((await ask(url, probe, caseId)).ms)
  }
  return [median(absent), median(foreign)]
}

/**
 * `absent`: whether "not there" and "not yours" take the same way. Counted: the statements of both, for every address of a case.
 * Timed: the slower of both answers against the faster, for a case read at the desk, in the hall, and written to.
 */
export async function bench(): Promise<Figure[]> {
  const cluster = await startBenchCluster()
  try {
    await makeBenchTown(cluster.first)
    const composition = await compose(cluster.first.compose)
    const { actor } = await logIn(composition, 'hall', CITIZEN)
    const { actor: clerk } = await logIn(composition, 'desk', CLERK)
    const { cookie: desk } = await logIn(composition, 'desk', STRANGER)
    const { cookie: hall } = await logIn(composition, 'hall', OTHER_CITIZEN)
    const caseId = await makeAcceptedCase(composition, actor, clerk)
    await composition.close()
    const server = await startBenchServer(cluster.first, true)
    const cookieFor = ({ path }: Endpoint) => (path.includes(':government') ? hall : desk)
    const probes: Probe[] = [
      ...[...readsOfCase(false), ...readsOfCase(true)].map((endpoint) => ({
        ...({ endpoint, method: 'GET', cookie: cookieFor(endpoint) } as const),
      })),
      ...written.map(([endpoint, input]) => ({
        ...({ endpoint, method: 'POST', cookie: cookieFor(endpoint) } as const),
        body: JSON.stringify(input),
      })),
    ]
    const figures: Figure[] = []
    for (const probe of probes) {
      const name = `absent.statements ${probe.method} ${probe.endpoint.path}`
      const apart = await statementsApart(server, probe, caseId)
      if (apart !== undefined) figures.push(atMost(name, apart, 'statements', 0))
    }
    const timed = [
      approvalContract.endpoints.readCase,
      approvalContract.endpoints.readMatter,
      ...written.map(([one]) => one),
    ]
    for (const probe of probes.filter(({ endpoint }) => timed.includes(endpoint as never))) {
      const both = await times(server.url, probe, caseId)
      const name = `absent.time ${probe.method} ${probe.endpoint.path}`
      figures.push(noMoreThan(name, Math.max(...both), 'ms', Math.min(...both), MOST_RATIO))
    }
    await server.stop()
    return figures
  } finally {
    await cluster.stop()
  }
}
