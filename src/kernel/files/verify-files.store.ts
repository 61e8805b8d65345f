import { type Kysely, sql } from 'kysely'

/** A file whose content must be there. */
export interface KeptFile {
  readonly governmentId: string
  readonly id: string
  readonly address: string
  readonly wrappedKey: string
}

/** The next files that were not destroyed, by id; for who enters the database as its owner. */
export async function keptFiles(
  db: Kysely<unknown>,
  after: string | undefined,
  most: number,
): Promise<KeptFile[]> {
  const { rows } = await sql<KeptFile>`select government_id, id, address, wrapped_key from files.file
    where wrapped_key is not null ${after === undefined ? sql`` : sql`and id > ${after}::uuid`}
    order by id limit ${most}`.execute(db)
  return rows
}

/** Whether the content of a file must be there now. */
export async function isKept(db: Kysely<unknown>, id: string): Promise<boolean> {
  const { rows } = await sql`select from files.file where id = ${id} and wrapped_key is not null`.execute(db)
  return rows.length > 0
}

/** Which of some files have another address than is said, or no row. */
export async function othersAmong(
  db: Kysely<unknown>,
  said: readonly { readonly file: string; readonly address: string }[],
): Promise<number[]> {
  const { rows } = await sql<{ at: number }>`
    select s.at::int - 1 as at from unnest(${said.map(({ file }) => file)}::text[],
      ${said.map(({ address }) => address)}::text[]) with ordinality as s(file, address, at)
    left join files.file f on f.id::text = s.file where f.address is distinct from s.address order by s.at`.execute(
    db,
  )
  return rows.map(({ at }) => at)
}
