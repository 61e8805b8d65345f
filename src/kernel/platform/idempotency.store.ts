import { type Kysely, type RawBuilder, sql } from 'kysely'

type Tables = {
  'kernel.idempotency': {
    actor: string
    key: string
    digest: string
    status: number
    answer: unknown
    at: Date
  }
}

/** The remembered answer to a writing request. */
export interface RememberedAnswer {
  readonly digest: string
  readonly answer: unknown
}

const tables = (tx: Kysely<unknown>) => tx.withTables<Tables>()

/** Remembers an answer with the transaction that made it. A second transaction with the same key fails here. */
export async function rememberAnswer(
  tx: Kysely<unknown>,
  row: { actor: string; key: string; digest: string; answer: unknown; at: Date },
): Promise<void> {
  const { actor, key, digest, answer, at } = row
  await sql`insert into kernel.idempotency (actor, key, digest, status, answer, at)
    values (${actor}, ${key}, ${digest}, 200, ${JSON.stringify(answer ?? null)}, ${at})`.execute(tx)
}

/** The answer remembered under a key, or null: a scalar to be read with the statement that opens a transaction. */
export const answerUnder = (actor: string, key: string): RawBuilder<RememberedAnswer | null> =>
  sql`(select jsonb_build_object('digest', digest, 'answer', answer) from kernel.idempotency
    where actor = ${actor} and key = ${key})`

/** Deletes at most that many answers remembered before an instant, oldest first. @returns how many */
export async function deleteAnswersBefore(tx: Kysely<unknown>, before: Date, limit: number): Promise<number> {
  const old = tables(tx)
    .selectFrom('kernel.idempotency')
    .select(['actor', 'key'])
    .where('at', '<', before)
    .orderBy('at')
    .limit(limit)
  const { numDeletedRows } = await tables(tx)
    .deleteFrom('kernel.idempotency')
    .where(({ eb, refTuple }) => eb(refTuple('actor', 'key'), 'in', old.$asTuple('actor', 'key')))
    .executeTakeFirst()
  return Number(numDeletedRows)
}
