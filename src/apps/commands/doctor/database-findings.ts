import type { Config } from '#kernel/config'
import type { MigrationState } from '#kernel/db'
import { askServer, runningCluster } from '#kernel/postgres'
import { say } from '../command.ts'
import type { Finding } from './finding.ts'

/**
 * Which database it is, and who runs it. It has been reached already.
 * @param serving this process serves with it, and did not start it for the check alone
 */
export async function serverFinding(
  { databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>,
  adminUrl: string,
  serving = false,
): Promise<Finding> {
  const { version } = await askServer(adminUrl)
  const owner = databaseUrl === undefined ? runningCluster(dataDir)?.ownerPid : undefined
  const text =
    databaseUrl !== undefined
      ? say('doctor.database.outside', { version })
      : owner === undefined || (owner === process.pid && !serving)
        ? say('doctor.database.stopped', { version })
        : say('doctor.database.running', { version, pid: owner })
  return { check: 'database', mark: 'ok', text }
}

/** Judges how the database stands to this version. */
export function migrationsFinding({ missing, changed, unknown }: MigrationState): Finding {
  const foreign = [...changed, ...unknown]
  if (foreign.length > 0) {
    const text = say('error.database-version', { reason: foreign.join(', ') })
    return { check: 'migrations', mark: 'problem', text }
  }
  return missing.length > 0
    ? {
        check: 'migrations',
        mark: 'problem',
        text: say('doctor.migrations.missing', { count: missing.length }),
      }
    : { check: 'migrations', mark: 'ok', text: say('doctor.migrations.ok') }
}
