import type { Config } from '#kernel/config'
import { askServer, runningCluster, startCluster } from '#kernel/postgres'
import { isHalfRestored } from '../backup/restore-mark.ts'
import { say, tell } from './command.ts'
import { CommandError } from './explain.ts'

const oldestVersion = 150_000

/** The database of a node, entered as its administrator. */
export interface ReachedDatabase {
  readonly adminUrl: string
  /** Stops what was started for this; a database that others run goes on. */
  stop(): Promise<void>
}

function codeOf(error: unknown): string {
  const first = error instanceof AggregateError ? error.errors[0] : error
  if (first instanceof Error && 'code' in first && typeof first.code === 'string') return first.code
  return first instanceof Error ? first.message : String(first)
}

/** SQLSTATE classes 28 (authorization) and 3D (database) say that a server is there and refuses. */
const isRefusal = (code: string): boolean => /^(28|3D)\w{3}$/.test(code)

async function versionOf(url: string): Promise<number> {
  try {
    return (await askServer(url)).versionNumber
  } catch (error) {
    const reason = codeOf(error)
    throw new CommandError(
      say(isRefusal(reason) ? 'error.database-refused' : 'error.database-down', { reason }),
    )
  }
}

async function checkOutside(url: string): Promise<void> {
  const version = await versionOf(url)
  if (version >= oldestVersion) return
  throw new CommandError(say('error.database-old', { version: Math.floor(version / 10_000) }))
}

/** How a database is reached. */
export interface ReachOptions {
  /** Beside a running node, whose database is used. */
  readonly beside: boolean
  /** Never its own: one that runs already, or none. */
  readonly join?: boolean
  readonly signal?: AbortSignal
  /** For the restore itself: everybody else stays away from a node that is half restored. */
  readonly restoring?: true
}

/**
 * Reaches the database of a node: the outside one, the one a running node has started (`beside`), or its own, which
 * is started.
 * @throws CommandError or ClusterError with a sentence for the operator
 */
export async function reachDatabase(config: Config, options: ReachOptions): Promise<ReachedDatabase> {
  if (!options.restoring && isHalfRestored(config.dataDir)) {
    throw new CommandError(say('error.half-restored', { path: config.dataDir }))
  }
  const goesOn = { stop: async () => undefined }
  if (config.databaseUrl !== undefined) {
    await checkOutside(config.databaseUrl)
    return { adminUrl: config.databaseUrl, ...goesOn }
  }
  const running = options.beside || options.join ? runningCluster(config.dataDir) : undefined
  if (running) return { adminUrl: running.adminUrl, ...goesOn }
  if (options.join) throw new CommandError(say('error.nothing-to-join', { path: config.dataDir }))
  return startCluster({
    dataDir: config.dataDir,
    durable: true,
    archives: config.backup?.archive === true && !options.restoring,
    onProgress: tell,
    ...(options.signal && { signal: options.signal }),
  })
}
