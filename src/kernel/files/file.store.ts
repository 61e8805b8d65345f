import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { FileScan } from '#kernel/context'

type FileTables = {
  'files.file': {
    governmentId: string
    id: string
    address: string
    wrappedKey: string | null
    mediaType: string
    bytes: number
    nameSealed: string | null
    owner: string
    createdAt: Date
    scan: FileScan | null
    destroyedAt: Date | null
  }
}

/** A stored file's row. */
export type FileRow = FileTables['files.file']

/** What of a file's row describes it, as SQL hands it over inside a larger answer. */
export type FileJson = Pick<
  FileRow,
  'id' | 'address' | 'mediaType' | 'bytes' | 'nameSealed' | 'owner' | 'scan'
>

/** SQL for one file as JSON: for a store that reads it with its own rows. */
export const fileAsJson = (governmentId: RawBuilder<unknown>, id: RawBuilder<unknown>) => sql<FileJson>`(
  select jsonb_build_object('id', f.id, 'address', f.address, 'mediaType', f.media_type, 'bytes', f.bytes,
    'nameSealed', f.name_sealed, 'owner', f.owner, 'scan', f.scan)
  from files.file f where f.government_id = ${governmentId} and f.id = ${id})`

const tables = (tx: Kysely<unknown>) => tx.withTables<FileTables>()

export async function insertFile(tx: Kysely<unknown>, row: FileRow): Promise<void> {
  await tables(tx).insertInto('files.file').values(row).execute()
}

export const findFile = (tx: Kysely<unknown>, id: string): Promise<FileRow | undefined> =>
  tables(tx).selectFrom('files.file').selectAll().where('id', '=', id).executeTakeFirst()

export async function filesOf(tx: Kysely<unknown>, ids: readonly string[]): Promise<FileRow[]> {
  if (ids.length === 0) return []
  return tables(tx)
    .selectFrom('files.file')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()
}

/** Deletes keys and names of files, for good. */
export async function destroyFiles(tx: Kysely<unknown>, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return
  await tables(tx)
    .updateTable('files.file')
    .set({ wrappedKey: null, nameSealed: null, destroyedAt: at })
    .where('id', 'in', [...ids])
    .where('destroyedAt', 'is', null)
    .execute()
}
