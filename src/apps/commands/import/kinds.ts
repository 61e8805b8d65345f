import type { SystemActor } from '#kernel/context'
import type { Platform } from '#kernel/platform'
import { type ImportNote, importTargets } from '#kernel/table'
import { importTables } from '#modules/transfer'
import type { Note, Report } from './report.ts'

/** A file that was given: its name and its bytes. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Buffer
}

/** What to import, and how. */
export interface ImportRequest {
  readonly files: readonly [GivenFile, ...GivenFile[]]
  /** Null for what belongs to the whole node. */
  readonly governmentId: string | null
  readonly dryRun: boolean
  readonly publish: boolean
}

/** One kind of table that can be imported. */
interface ImportKind {
  /** How many files it takes. */
  readonly files: { readonly least: number; readonly most: number }
  /** Whether it belongs to one government, or to the whole node. */
  readonly ofGovernment: boolean
  /** Whether what is read can be put in force at once. */
  readonly publishes: boolean
  run(platform: Platform, request: ImportRequest): Promise<Report>
}

const importer = (governmentId: string | null, permissions: readonly string[]): SystemActor => ({
  ...{ kind: 'system', name: 'cli.import', governmentId, permissions },
})

/** The files by table: one workbook holds all of them, several files are the tables in their order. */
const filesByTable = (tables: readonly string[], files: readonly GivenFile[]) =>
  files.map((file, at) => ({ ...file, table: files.length === 1 ? '' : (tables[at] ?? '') }))

/** A target that takes its tables as the workbench does. @param besides permissions that its steps ask for */
function kindOf(
  name: string,
  how: { readonly ofGovernment: boolean; readonly publishes?: boolean },
  ...besides: readonly string[]
): ImportKind {
  const target = importTargets().get(name)
  if (!target) throw new Error(`no import target ${name}`)
  const tables = target.tables.map((table) => table.name)
  return {
    files: { least: 1, most: tables.length },
    ofGovernment: how.ofGovernment,
    publishes: how.publishes === true,
    async run(platform, { files, governmentId, dryRun, publish }) {
      const given = filesByTable(tables, files)
      const nameOf = (table: string) => given.find((file) => file.table === table)?.name ?? files[0].name
      const noteOf = ({ table, ...note }: ImportNote): Note => ({ file: nameOf(table), ...note })
      const actor = importer(governmentId, [target.permission, ...besides])
      const options = publish ? ['publish'] : []
      const { refused, warnings, ...counts } = await importTables(platform, actor, target, {
        ...{ files: given, dryRun, options },
      })
      return { dryRun, ...counts, refused: refused.map(noteOf), warnings: warnings.map(noteOf) }
    },
  }
}

const NODE = { ofGovernment: false }
const GOVERNMENT = { ofGovernment: true }

/** Everything that can be imported, by the word on the command line. */
export const importKinds: Readonly<Record<string, ImportKind>> = {
  divisions: kindOf('org.divisions', NODE),
  units: kindOf('org.units', GOVERNMENT),
  people: kindOf('identity.staff', GOVERNMENT),
  items: kindOf(
    'item.catalogue',
    { ofGovernment: true, publishes: true },
    'item.item.read',
    'item.item.publish',
  ),
  holidays: kindOf('legaltime.holidays', NODE),
}
