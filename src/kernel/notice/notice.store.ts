import type { Kysely } from 'kysely'

type Tables = {
  'kernel.textNotice': { id: string; phone: string; words: string; createdAt: Date }
}

/** A notice that waits to be sent. */
export type NoticeRow = Tables['kernel.textNotice']

const tables = (tx: Kysely<unknown>) => tx.withTables<Tables>()

export async function insertNotice(tx: Kysely<unknown>, row: NoticeRow): Promise<void> {
  await tables(tx).insertInto('kernel.textNotice').values(row).execute()
}

export const findNotice = (tx: Kysely<unknown>, id: string): Promise<NoticeRow | undefined> =>
  tables(tx).selectFrom('kernel.textNotice').selectAll().where('id', '=', id).executeTakeFirst()

export async function deleteNotice(tx: Kysely<unknown>, id: string): Promise<void> {
  await tables(tx).deleteFrom('kernel.textNotice').where('id', '=', id).execute()
}
