import type { Kysely } from 'kysely'

type FileTables = {
  'files.file': {
    governmentId: string
    id: string
    address: string
    keyId: string
    wrappedKey: string
    mediaType: string
    bytes: number
    nameSealed: string
    owner: string
    createdAt: Date
  }
}

/** A stored file's row. */
export type FileRow = FileTables['files.file']

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
