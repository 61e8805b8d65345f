import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import type { Sql } from './page.store.ts'

/** Cases up to this many are found by the index of texts; a text that more cases have is met soon in any list. */
const FEW = 2000

/** What is looked for inside the texts of cases: the few cases that say it, or that many say it. */
export type Saying =
  | { readonly few: true; readonly caseIds: string[] }
  | { readonly few: false; readonly text: string }

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

/** The text under which a case is found: its number, its subject and what else it is called, nothing personal. */
export const searchable = (number: string, subject: string, also: readonly string[] = []): string =>
  folded([number, subject, ...also].join(' '))

/** Finds the cases whose number or subject holds a text. */
export async function findSaying(ctx: Ctx, wanted: string): Promise<Saying> {
  const text = folded(wanted)
  if (text.length < 2) return { few: false, text }
  const { rows } = await sql<{ id: string }>`
    select id from casework.cases_saying(${text}, ${FEW + 1}) as found(id)`.execute(ctx.tx)
  return rows.length > FEW ? { few: false, text } : { few: true, caseIds: rows.map(({ id }) => id) }
}

/** The condition that the case of this id says what was looked for. */
export const says = (ctx: Ctx, saying: Saying, caseId: Sql): Sql =>
  saying.few
    ? sql`${caseId} = any(${saying.caseIds}::uuid[])`
    : sql`exists (select from casework.case_text said where said.government_id = ${governmentOf(ctx)}
        and said.case_id = ${caseId} and strpos(said.content, ${saying.text}) > 0)`
