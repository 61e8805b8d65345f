import { type RawBuilder, sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { inBatches } from '#kernel/db'
import { tables } from '../case.store.ts'
import { countUpTo, type PageWindow } from '../page.store.ts'
import type { ArchiveRule } from './archive-number.ts'

/** The rule of one unit. */
export interface UnitArchiveRule extends ArchiveRule {
  readonly unitId: string
}

/** A file as the register lists it. */
export interface ArchivedFile {
  readonly caseId: string
  readonly number: string
  readonly unitId: string
  readonly closedOn: string
  readonly period: string
  readonly archivedAt: Date
  readonly archivedBy: string
}

/** What a register is narrowed to. */
export interface ArchiveFilter {
  readonly units: readonly string[]
  readonly year: number
}

export const archiveRules = (ctx: Ctx): Promise<UnitArchiveRule[]> =>
  tables(ctx)
    .selectFrom('casework.archiveRule')
    .select(['unitId', 'fonds', 'category', 'office', 'pattern'])
    .where('governmentId', '=', governmentOf(ctx))
    .orderBy('fonds')
    .orderBy('unitId')
    .execute()

export async function storeArchiveRule(ctx: Ctx, { unitId, ...rule }: UnitArchiveRule): Promise<void> {
  const set = { ...rule, changedAt: ctx.now }
  await tables(ctx)
    .insertInto('casework.archiveRule')
    .values({ governmentId: governmentOf(ctx), unitId, ...set })
    .onConflict((conflict) => conflict.columns(['governmentId', 'unitId']).doUpdateSet(set))
    .execute()
}

/** The next number of a series; whoever else wants one of it waits until this transaction ends. */
export async function nextInSeries(ctx: Ctx, series: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into casework.archive_series as s (government_id, series, last) values (${governmentOf(ctx)}, ${series}, 1)
    on conflict (government_id, series) do update set last = s.last + 1 returning last`.execute(ctx.tx)
  return rows[0]?.last ?? 1
}

/** The archive number of a case; undefined where it has none. */
export const archivedNumber = async (ctx: Ctx, caseId: string): Promise<string | undefined> =>
  (
    await tables(ctx)
      .selectFrom('casework.archivedFile')
      .select('number')
      .where('governmentId', '=', governmentOf(ctx))
      .where('caseId', '=', caseId)
      .executeTakeFirst()
  )?.number

export async function insertArchivedFile(ctx: Ctx, file: ArchivedFile & { year: number }): Promise<void> {
  await tables(ctx)
    .insertInto('casework.archivedFile')
    .values({ governmentId: governmentOf(ctx), ...file })
    .execute()
}

/** A line of the register with the case that it is the file of. */
export interface RegisteredFile extends ArchivedFile {
  readonly caseNumber: string
  readonly subject: string
}

const registered = (ctx: Ctx, { units, year }: ArchiveFilter): RawBuilder<RegisteredFile> =>
  sql<RegisteredFile>`
  select f.case_id, f.number, f.unit_id, f.closed_on, f.period, f.archived_at, f.archived_by,
    c.number as case_number, c.subject
  from casework.archived_file f
  join casework."case" c on c.government_id = f.government_id and c.id = f.case_id
  where f.government_id = ${governmentOf(ctx)} and f.year = ${year} and f.unit_id = any(${units}::uuid[])
  order by f.number`

/** A closed case without an archive number. */
export interface WaitingFile {
  readonly caseId: string
  readonly caseNumber: string
  readonly kind: string
  readonly subject: string
  readonly status: string
  readonly unitId: string
  readonly closedAt: Date
}

const waiting = (ctx: Ctx, { units, year }: ArchiveFilter): RawBuilder<WaitingFile> =>
  sql<WaitingFile>`
  select c.id as case_id, c.number as case_number, c.kind, c.subject, c.status, c.unit_id, c.closed_at
  from casework."case" c
  where c.government_id = ${governmentOf(ctx)} and c.unit_id = any(${units}::uuid[])
    and c.closed_at >= make_timestamptz(${year}, 1, 1, 0, 0, 0, 'Asia/Shanghai')
    and c.closed_at < make_timestamptz(${year} + 1, 1, 1, 0, 0, 0, 'Asia/Shanghai')
    and not exists (select from casework.archived_file f where f.government_id = c.government_id and f.case_id = c.id)
  order by c.closed_at, c.id`

async function pageOf<R>(
  ctx: Ctx,
  rows: RawBuilder<R>,
  { limit, offset, most }: PageWindow,
): Promise<{ rows: R[]; total: number }> {
  const page = await sql<R>`${rows} limit ${limit} offset ${offset}`.execute(ctx.tx)
  return { rows: page.rows, total: await countUpTo(ctx, sql`(${rows}) c`, most) }
}

/** A page of 归档目录, in the order of its numbers. */
export const listRegistered = (ctx: Ctx, filter: ArchiveFilter, window: PageWindow) =>
  pageOf(ctx, registered(ctx, filter), window)

/** The whole register of a year, batch by batch. */
export const everyRegistered = (ctx: Ctx, filter: ArchiveFilter): AsyncGenerator<RegisteredFile[]> =>
  inBatches(ctx.tx, registered(ctx, filter))

/** A page of what waits to be archived, the oldest first. */
export const listWaiting = (ctx: Ctx, filter: ArchiveFilter, window: PageWindow) =>
  pageOf(ctx, waiting(ctx, filter), window)
