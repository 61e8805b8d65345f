import { spawn } from 'node:child_process'
import { chownSync, closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { ClusterError } from './cluster-error.ts'
import { freePort } from './free-port.ts'
import {
  isAlive,
  type Postmaster,
  processesOf,
  runningPostmaster,
  startMark,
  waitUntil,
} from './processes.ts'
import { archiveSettings, asArguments, spoolOf, startSettings } from './settings.ts'

const usuallyReadyMs = 120_000
const fastStopMs = 30_000
const immediateStopMs = 10_000
const attempts = 3
/** How orphans are made to go: they end by themselves as a rule. */
const orphanSteps = [
  [undefined, 5_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
] as const

export interface ServerOptions {
  readonly dataDir: string
  readonly cluster: string
  readonly binaries: Binaries
  readonly account: Account | undefined
  readonly durable: boolean
  /** Whether it leaves finished parts of its log in the spool. */
  readonly archives: boolean
  /** Settings of this start alone. */
  readonly settings?: Readonly<Record<string, string>>
  /** How long it may take to be ready, in milliseconds; two minutes where left out. */
  readonly readyWithinMs?: number
  readonly preferredPort: number | undefined
  /** Take no other port than the preferred one: those who use the server know it by that. */
  readonly samePort?: boolean
  readonly signal: AbortSignal | undefined
}

const logOf = (dataDir: string): string => join(dataDir, 'postgres-start.log')

function makeSpool(cluster: string, account: Account | undefined): void {
  const spool = spoolOf(cluster)
  mkdirSync(spool, { recursive: true, mode: 0o700 })
  if (account) chownSync(spool, account.uid, account.gid)
}

/** Starts the server in a process session of its own, so that no signal to our group reaches it. */
function launch(
  { dataDir, cluster, binaries, account, durable, archives, settings }: ServerOptions,
  port: number,
) {
  const log = openSync(logOf(dataDir), 'w', 0o600)
  if (archives) makeSpool(cluster, account)
  const all = { ...startSettings(port, durable), ...(archives && archiveSettings(cluster)), ...settings }
  const { PATH, TZ } = process.env
  const child = spawn(binaries.postgres, ['-D', cluster, ...asArguments(all)], {
    cwd: '/',
    detached: true,
    env: { PATH, TZ, LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', log, log],
    ...(account && { uid: account.uid, gid: account.gid }),
  })
  closeSync(log)
  child.unref()
  return child
}

function lastWords(dataDir: string): string {
  const lines = readLines(logOf(dataDir)).filter((line) => line !== '')
  const fatal = lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1)
  return fatal?.replace(/^.*?(?=FATAL|PANIC|ERROR)/, '') ?? ''
}

/**
 * Clears what a server that died leaves behind: orphaned workers, and its lock file where PostgreSQL would take
 * it for a living server's: because another program has the number now, or nobody has collected the dead process.
 * @throws ClusterError `stop-failed` while a process still works in the cluster
 */
async function clearRemains(cluster: string): Promise<void> {
  const gone = (): boolean => processesOf(cluster).length === 0
  for (const [signal, timeoutMs] of orphanSteps) {
    if (signal) for (const pid of processesOf(cluster)) signalIfAlive(pid, signal)
    if (await waitUntil(gone, timeoutMs)) break
  }
  const [stubborn] = processesOf(cluster)
  if (stubborn !== undefined) throw new ClusterError('stop-failed', { pid: stubborn })
  const lock = join(cluster, 'postmaster.pid')
  const [first = ''] = readLines(lock)
  if (startMark(Number(first)) !== undefined) rmSync(lock, { force: true })
}

function signalIfAlive(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch {
    return []
  }
}

/**
 * Starts PostgreSQL in a cluster where none runs and waits until it answers; takes another port when the chosen one
 * is snatched away.
 * @throws ClusterError `start-failed`, `start-slow`, `port-taken`
 */
export async function startServer(options: ServerOptions): Promise<Postmaster> {
  const { dataDir, cluster, readyWithinMs = usuallyReadyMs } = options
  await clearRemains(cluster)
  for (let attempt = 1; ; attempt += 1) {
    const wanted = attempt === 1 || options.samePort ? options.preferredPort : undefined
    const port = await freePort(wanted)
    if (options.samePort && port !== wanted) throw new ClusterError('port-taken', { port: wanted ?? '?' })
    const child = launch(options, port)
    let failure: string | undefined
    child.once('error', (error) => {
      failure = error.message
    })
    child.once('exit', () => {
      failure ??= lastWords(dataDir)
    })
    const settled = () =>
      failure !== undefined || options.signal?.aborted === true || runningPostmaster(cluster)?.ready === true
    await waitUntil(settled, readyWithinMs)
    const server = runningPostmaster(cluster)
    if (server?.ready) return server
    if (failure === undefined && child.pid !== undefined) await stopServer(child.pid)
    options.signal?.throwIfAborted()
    if (failure === undefined)
      throw new ClusterError('start-slow', { seconds: readyWithinMs / 1000, log: logOf(dataDir) })
    if (attempt === attempts || !/address|bind/i.test(failure)) {
      throw new ClusterError('start-failed', { reason: failure, log: logOf(dataDir) })
    }
  }
}

/**
 * Stops a server: sessions are ended and everything is written (fast); if that takes too long, at once (immediate:
 * the next start recovers from the log).
 * @throws ClusterError `stop-failed`
 */
export async function stopServer(pid: number): Promise<void> {
  const steps = [
    ['SIGINT', fastStopMs],
    ['SIGQUIT', immediateStopMs],
    ['SIGKILL', immediateStopMs],
  ] as const
  for (const [signal, timeoutMs] of steps) {
    if (!isAlive(pid)) return
    signalIfAlive(pid, signal)
    if (await waitUntil(() => !isAlive(pid), timeoutMs)) return
  }
  throw new ClusterError('stop-failed', { pid })
}
