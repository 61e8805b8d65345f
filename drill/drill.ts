import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '#kernel/db'
import { failedJobs, retryJobs } from '#kernel/jobs'
import { monotonicMs, systemTime } from '#kernel/time'
import { type Client, clientOf, type Load } from './client.ts'
import { Journal } from './journal.ts'
import { type DrillNode, makeDrillNode, type Part } from './node.ts'
import { fillIn } from './page-form.ts'
import { apply, breakOff, look, STEPS, work } from './people.ts'
import { send } from './send.ts'
import { postmasterOf, Stand } from './stand.ts'
import { backendPid, openJobs, openWork } from './verify.store.ts'
import { type Findings, verify } from './verify.ts'

/** What is done to the node in a round: what is killed with -9, or that a process is paused. */
export const KINDS = ['server', 'database', 'both', 'backend', 'pause'] as const
export type Kind = (typeof KINDS)[number]

/** How a drill goes. */
export interface DrillOptions {
  /** What is done in each round, in order. */
  readonly rounds: readonly Kind[]
  /** Load before the blow and after the recovery, in seconds. */
  readonly loadSeconds: number
  /** How long a process is paused, in seconds. */
  readonly pauseSeconds: number
  /** Server processes on the one database; each is struck in turn. */
  readonly processes: number
  readonly onRound: (round: Round) => void
}

/** What came of a round. */
export interface Round extends Findings {
  readonly round: number
  readonly kind: Kind
  readonly processes: number
  /** From the blow until the struck process is ready again, in milliseconds; null for a pause. */
  readonly recoveryMs: number | null
  /** From the blow until any process was ready, in milliseconds; null for a pause. */
  readonly awayMs: number | null
  readonly unanswered: number
  readonly heldForms: number
}

type Doing = (client: Client) => Promise<void>

/** The 32 clients: who they are and what they do again and again. */
const CAST: readonly (readonly [Part, number, Doing])[] = [
  ['citizen', 12, apply],
  ['citizen', 2, breakOff],
  ['citizen', 4, fillIn],
  ['clerk', 4, (client) => work(client, STEPS.clerk)],
  ['reviewer', 2, (client) => work(client, STEPS.reviewer)],
  ['senior', 2, (client) => work(client, STEPS.senior)],
  ['leader', 2, (client) => work(client, STEPS.leader)],
  ['leader', 4, look],
]

/** Everybody at work, until told to stop. */
async function bringOn(node: DrillNode, load: Load): Promise<void> {
  let number = 0
  const all = CAST.flatMap(([part, many, doing]) =>
    Array.from({ length: many }, async (_, at) => {
      const cookie = node.cookies[part][at % node.cookies[part].length] ?? ''
      const client = clientOf(load, cookie, number++)
      while (!load.stopping()) await doing(client)
    }),
  )
  await Promise.all(all)
}

async function untilReady(address: string): Promise<void> {
  for (;;) {
    const { status } = await send(address, { method: 'GET', path: '/readyz', cookie: '', from: '10.8.0.2' })
    if (status === 200) return
    await sleep(50)
  }
}

interface Blow {
  readonly kind: Kind
  /** Which process is struck. */
  readonly at: number
  readonly pauseSeconds: number
}

/** Strikes. @returns how long the struck process and the whole node were away */
async function strike(
  { kind, at, pauseSeconds }: Blow,
  node: DrillNode,
  stand: Stand,
): Promise<Pick<Round, 'recoveryMs' | 'awayMs'>> {
  const struck = stand.at(at)
  if (kind === 'pause') {
    process.kill(struck.pid, 'SIGSTOP')
    await sleep(pauseSeconds * 1000)
    process.kill(struck.pid, 'SIGCONT')
    return { recoveryMs: null, awayMs: null }
  }
  const begun = monotonicMs()
  const since = () => Math.round(monotonicMs() - begun)
  if (kind === 'backend') await killBackend(node)
  if (kind === 'database' || kind === 'both') process.kill(postmasterOf(node), 'SIGKILL')
  if (kind === 'server' || kind === 'both') await struck.stop('SIGKILL')
  if (kind === 'database' || kind === 'backend') await sleep(300)
  const anyReady = Promise.any(stand.addresses().map(untilReady)).then(since)
  if (kind === 'server' || kind === 'both') await stand.start(at)
  await untilReady(stand.at(at).address)
  return { recoveryMs: since(), awayMs: await anyReady }
}

async function killBackend({ adminUrl }: DrillNode): Promise<void> {
  const { db, close } = openDatabase({ url: adminUrl, max: 1, applicationName: 'drill' })
  const pid = await backendPid(db).finally(close)
  if (pid !== undefined) process.kill(pid, 'SIGKILL')
}

/**
 * Waits until every delivery, or everything, is done. Jobs that wait for their next try, after blow upon blow, are
 * tried now.
 */
async function settle({ adminUrl }: DrillNode, withJobs: boolean, seconds: number): Promise<void> {
  const { db, close } = openDatabase({ url: adminUrl, max: 1, applicationName: 'drill' })
  const end = monotonicMs() + seconds * 1000
  for (;;) {
    const open = await openWork(db)
    if (open.deliveries === 0 && (!withJobs || open.jobs === 0)) break
    if (monotonicMs() > end) throw new Error(`not done: ${JSON.stringify([open, await openJobs(db)])}`)
    if (withJobs) {
      const ids = (await failedJobs(db, 1000)).filter(({ givenUp }) => !givenUp).map(({ id }) => id)
      await retryJobs(db, ids, systemTime())
    }
    await sleep(200)
  }
  await close()
}

async function count(node: DrillNode, stand: Stand, journal: Journal): Promise<Findings> {
  const { db, close } = openDatabase({ url: node.adminUrl, max: 4, applicationName: 'drill' })
  return verify(db, node, stand.at(0).address, journal).finally(close)
}

/** Runs the rounds on one node, made for it and removed after it. Every round counts everything from the beginning. */
export async function drill(options: DrillOptions): Promise<Round[]> {
  const node = await makeDrillNode()
  const stand = new Stand(node, options.processes)
  const journal = new Journal()
  const done: Round[] = []
  try {
    await stand.startAll()
    for (const [n, kind] of options.rounds.entries()) {
      let stopping = false
      const load = { journal, addresses: stand.addresses, stopping: () => stopping }
      const everybody = bringOn(node, load)
      await sleep(options.loadSeconds * 1000 * (0.5 + Math.random()))
      // Only the owner of the database starts it again: where that dies too, the owner is struck.
      const at = kind === 'both' ? 0 : n % options.processes
      const away = await strike({ kind, at, pauseSeconds: options.pauseSeconds }, node, stand)
      await sleep(options.loadSeconds * 1000)
      stopping = true
      await everybody
      await settle(node, n === options.rounds.length - 1, 180)
      const { unanswered, heldForms } = journal
      const found = await count(node, stand, journal)
      const round = {
        round: n + 1,
        ...{ kind, processes: options.processes },
        ...away,
        unanswered,
        heldForms,
        ...found,
      }
      done.push(round)
      options.onRound(round)
    }
    return done
  } finally {
    await stand.stopAll()
    await node.remove()
  }
}
