import { sql } from 'kysely'
import { legalYear } from '#kernel/calendar'
import { type Ctx, governmentOf } from '#kernel/context'
import { inBatches } from '#kernel/db'
import type { PaperTables } from './tables.gen.ts'

/** What the register is narrowed to. */
export interface PaperFilter {
  /** Units whose papers may be seen. */
  readonly units: readonly string[]
  readonly template?: string | undefined
  readonly year?: number | undefined
  readonly text?: string | undefined
  /** Papers whose number holds the text, where they are few. */
  readonly numbered?: readonly string[] | undefined
  readonly state?: string | undefined
  readonly awaited?: boolean | undefined
  readonly missing?: boolean | undefined
}

/** Papers of a number that holds a text, or of a code of verification that is the text. */
function saying(text: string, numbered: readonly string[] | undefined) {
  const code = text.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return numbered === undefined
    ? sql<boolean>`(strpos(number, ${text}) > 0 or code = ${code})`
    : sql<boolean>`(id = any(${[...numbered]}::uuid[]) or code = ${code})`
}

const fitting = (ctx: Ctx, { units, template, year, text, numbered, state, awaited, missing }: PaperFilter) =>
  ctx.tx
    .withTables<PaperTables>()
    .selectFrom('paper.paper')
    .where('governmentId', '=', governmentOf(ctx))
    .where('unitId', '=', sql<string>`any(${[...units]}::uuid[])`)
    .$if(template !== undefined, (q) => q.where('template', '=', template ?? ''))
    .$if(state !== undefined, (q) => q.where('state', '=', state === 'issued' ? 'issued' : 'void'))
    .$if(state === 'void', (q) => q.where('supersededBy', 'is', null))
    .$if(state === 'superseded', (q) => q.where('supersededBy', 'is not', null))
    .$if(awaited === true, (q) => q.where('seal', '=', 'awaited').where('state', '=', 'issued'))
    .$if(missing === true, (q) => q.where(sql<boolean>`missing <> '{}'`))
    .$if(year !== undefined, (q) => {
      const [from, until] = legalYear(year ?? 0)
      return q.where('issuedAt', '>=', from).where('issuedAt', '<', until)
    })
    .$if(text !== undefined, (q) => q.where(saying(text ?? '', numbered)))

const newestFirst = (ctx: Ctx, filter: PaperFilter) =>
  fitting(ctx, filter)
    .select([
      'id',
      'caseId',
      'unitId',
      'template',
      'number',
      'unitName',
      'issuedAt',
      'state',
      'voidedAt',
      'voidedBy',
    ])
    .select(['voidReasonSealed', 'supersededBy', 'seal', 'missing'])
    .select(
      sql<number>`(select count(*)::int from paper.print p
        where p.government_id = paper.paper.government_id and p.paper_id = paper.paper.id)`.as('prints'),
    )
    .select(
      sql<string | null>`(select s.number from paper.paper s
        where s.government_id = paper.paper.government_id and s.id = paper.paper.superseded_by)`.as(
        'successor',
      ),
    )
    .orderBy('issuedAt', 'desc')
    .orderBy('id', 'desc')

/** A paper of the register as it is read. */
export type RegisterRow = Awaited<ReturnType<ReturnType<typeof newestFirst>['execute']>>[number]

/** Every paper of a filter, newest first, batch by batch. */
export const everyPaper = (ctx: Ctx, filter: PaperFilter): AsyncIterable<RegisterRow[]> =>
  inBatches(ctx.tx, newestFirst(ctx, filter))

const MONTH_MS = 30 * 24 * 3600 * 1000

/** Papers of the last thirty days, of every government that is read, in which characters are missing. */
export async function countMissing({ tx, now }: Ctx): Promise<number> {
  const { count } = await tx
    .withTables<PaperTables>()
    .selectFrom('paper.paper')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(sql<boolean>`missing <> '{}'`)
    .where('state', '=', 'issued')
    .where('issuedAt', '>=', new Date(now.getTime() - MONTH_MS))
    .executeTakeFirstOrThrow()
  return count
}

/** A page of the register, newest first. `total` counts no further than `most`. */
export async function pageOfPapers(
  ctx: Ctx,
  filter: PaperFilter,
  { limit, offset, most }: { limit: number; offset: number; most: number },
): Promise<{ rows: RegisterRow[]; total: number }> {
  const counted = fitting(ctx, filter).select('id').limit(most)
  const { total } = await ctx.tx
    .selectFrom(counted.as('counted'))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows: await newestFirst(ctx, filter).limit(limit).offset(offset).execute(), total }
}
