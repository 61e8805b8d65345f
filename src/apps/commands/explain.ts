import { CopyError } from '#kernel/backup'
import { ConfigError } from '#kernel/config'
import { DamagedKey } from '#kernel/crypto'
import { MigrationMismatch } from '#kernel/db'
import { problemOf, Refusal } from '#kernel/errors'
import { loadMessages } from '#kernel/i18n'
import { ClusterError } from '#kernel/postgres'
import { messageSources } from '../sources.ts'
import { say } from './command.ts'

/** A reason not to go on that the operator can mend; its message is the whole sentence. */
export class CommandError extends Error {}

/** Errors whose message is a sentence for the operator. */
const sentences = [CommandError, ConfigError, ClusterError, CopyError]

async function wordsOf(refused: Refusal): Promise<string> {
  const translate = (await loadMessages(messageSources())).translator('zh-CN')
  const { title, fields = [] } = problemOf(refused, translate)
  return [title, ...fields.map(({ field, message }) => `  ${field}：${message}`)].join('\n')
}

/** What to print for an error: one sentence where the cause is known, else the whole of it for a report. */
export async function explain(error: unknown): Promise<string> {
  if (sentences.some((kind) => error instanceof kind)) return (error as Error).message
  if (error instanceof MigrationMismatch) return say('error.database-version', { reason: error.message })
  if (error instanceof DamagedKey) return say('error.key-damaged', { reason: error.message })
  if (error instanceof Refusal) return wordsOf(error)
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
