import { ConfigError } from '#kernel/config'
import { MigrationMismatch } from '#kernel/db'
import { ClusterError } from '#kernel/postgres'
import { say } from './command.ts'

/** A reason not to go on that the operator can mend; its message is the whole sentence. */
export class CommandError extends Error {}

/** What to print for an error: one sentence where the cause is known, else the whole of it for a report. */
export function explain(error: unknown): string {
  if (error instanceof CommandError || error instanceof ConfigError || error instanceof ClusterError)
    return error.message
  if (error instanceof MigrationMismatch) return say('error.database-version', { reason: error.message })
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
