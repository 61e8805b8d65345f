import { join } from 'node:path'
import type pg from 'pg'
import { blobPath } from './blob.ts'

/** Which file a blob belongs to and where its content is addressed. */
export interface BlobName {
  readonly governmentId: string
  readonly id: string
  readonly address: string
}

/** Where a file's bytes lie below the store's folder. */
export const blobFile = (folder: string, { governmentId, id, address }: BlobName): string =>
  join(blobPath(folder, governmentId, address), id)

/** Query for government, id and address of every file whose bytes must be there, ordered by government and id. */
export const WANTED_BLOBS =
  'select government_id, id, address from files.file where wrapped_key is not null order by government_id, id'

/** The files from an id on whose bytes must be there. @param id ids are ordered by time */
export async function wantedFrom(client: pg.ClientBase, id: string): Promise<BlobName[]> {
  const { rows } = await client.query<BlobName>(
    `select government_id as "governmentId", id, address from files.file
     where id >= $1 and wrapped_key is not null order by id`,
    [id],
  )
  return rows
}

/** Whether a file's bytes must be there now: it may have been destroyed meanwhile. */
export async function wantsBlob(client: pg.ClientBase, { governmentId, id }: BlobName): Promise<boolean> {
  const { rowCount } = await client.query(
    'select from files.file where government_id = $1 and id = $2 and wrapped_key is not null',
    [governmentId, id],
  )
  return rowCount === 1
}
