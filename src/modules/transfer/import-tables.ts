import type { SystemActor } from '#kernel/context'
import type { Platform } from '#kernel/platform'
import type { ImportNote, ImportTarget } from '#kernel/table'
import { importBatches } from './import-batches.ts'
import { type SourceFile, sourceTables } from './import-source.ts'

/** Files to import at once, and how. */
export interface TablesToImport {
  readonly files: readonly SourceFile[]
  readonly dryRun: boolean
  readonly options: readonly string[]
}

/** What an import did, or with a dry run would do. */
export interface TablesImported {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly refused: readonly ImportNote[]
  readonly warnings: readonly ImportNote[]
}

/**
 * Imports files in the name of a part of the platform, such as the command line, batch by batch, each in its own
 * transaction.
 * @throws Refusal where a file cannot be read
 */
export async function importTables(
  { run, services }: Pick<Platform, 'run' | 'services'>,
  actor: SystemActor,
  target: ImportTarget,
  { files, dryRun, options }: TablesToImport,
): Promise<TablesImported> {
  const tables = await sourceTables({ services, locale: 'zh-CN' }, target, files)
  const take = target.open()
  const sum = { created: 0, updated: 0, unchanged: 0 }
  const refused: ImportNote[] = []
  const warnings: ImportNote[] = []
  for await (const { batch, refused: unreadable } of importBatches(target, tables, 0)) {
    const taken = await run(actor, false, (ctx) => take(ctx, batch, { dryRun, options: new Set(options) }))
    sum.created += taken.created
    sum.updated += taken.updated
    sum.unchanged += taken.unchanged
    refused.push(...unreadable, ...taken.refused)
    warnings.push(...taken.warnings)
  }
  return { ...sum, refused, warnings }
}
