import { type Kysely, sql } from 'kysely'
import type { Ctx } from '#kernel/context'
import { inBatches } from '#kernel/db'
import type { Division } from './division-import.model.ts'
import { tables } from './org.tables.ts'

/** What to list: children of a division, or what a text finds. */
interface DivisionFilter {
  readonly parent?: string | undefined
  readonly text?: string | undefined
}

const fitting = (tx: Kysely<unknown>, { parent, text }: DivisionFilter) =>
  tables(tx)
    .selectFrom('org.division')
    .$if(parent !== undefined, (q) => q.where('parent', '=', parent ?? ''))
    .$if(text !== undefined, (q) =>
      q.where(sql<boolean>`(strpos(name, ${text ?? ''}) > 0 or starts_with(code, ${text ?? ''}))`),
    )

const byCode = (tx: Kysely<unknown>, filter: DivisionFilter) =>
  fitting(tx, filter).select(['code', 'name', 'level', 'parent']).orderBy('code').$castTo<Division>()

/** Every division of a filter by code, batch by batch. */
export const everyDivision = ({ tx }: Pick<Ctx, 'tx'>, filter: DivisionFilter): AsyncIterable<Division[]> =>
  inBatches(tx, byCode(tx, filter))

/** A page of divisions by code, and how many there are. */
export async function listDivisions(
  tx: Kysely<unknown>,
  filter: DivisionFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: Division[]; total: number }> {
  const rows = await byCode(tx, filter).limit(limit).offset(offset).execute()
  const { total } = await fitting(tx, filter)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total }
}

/** Every division, by code. */
export const allDivisions = (tx: Kysely<unknown>): Promise<Division[]> =>
  tables(tx)
    .selectFrom('org.division')
    .select(['code', 'name', 'level', 'parent'])
    .$castTo<Division>()
    .execute()

/** Codes, of those given, that exist. */
export async function knownDivisions(
  tx: Kysely<unknown>,
  codes: readonly string[],
): Promise<ReadonlySet<string>> {
  if (codes.length === 0) return new Set()
  const rows = await tables(tx).selectFrom('org.division').select('code').where('code', 'in', codes).execute()
  return new Set(rows.map((row) => row.code))
}

/** Writes divisions, new ones and changed ones alike, in one statement whatever their number. */
export async function saveDivisions(tx: Kysely<unknown>, divisions: readonly Division[]): Promise<void> {
  if (divisions.length === 0) return
  await sql`insert into org.division (code, name, level, parent)
    select code, name, level, parent
    from jsonb_to_recordset(${JSON.stringify(divisions)}::jsonb) as t(code text, name text, level text, parent text)
    on conflict (code) do update set name = excluded.name, level = excluded.level, parent = excluded.parent`.execute(
    tx,
  )
}
