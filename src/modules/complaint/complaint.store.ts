import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { inBatches } from '#kernel/db'
import type { ComplaintState, Finding, Origin, ReviewOutcome } from './complaint.words.ts'
import type { ComplaintTables } from './tables.gen.ts'

type Table = ComplaintTables['complaint.complaint']
type Row = Selectable<Table>

/** A complaint as stored. */
export interface ComplaintRecord extends Omit<Row, 'origin' | 'state' | 'finding' | 'grounds'> {
  readonly origin: Origin
  readonly state: ComplaintState
  readonly finding: Finding | null
  readonly reviewOutcome: ReviewOutcome | null
  readonly grounds: readonly string[]
}

/** What lists are narrowed to. */
export interface ComplaintFilter {
  /** Ids of the units whose complaints are listed. */
  readonly units: readonly string[]
  /** Whether those that no unit handles yet are listed too. */
  readonly unassigned: boolean
  readonly states?: readonly ComplaintState[] | undefined
  readonly origin?: Origin | undefined
  /** Only those with a period of the office that ran out before this day. */
  readonly lateOn?: string | undefined
}

/** The transaction, typed with the tables of this module. */
export const tables = (ctx: Ctx) => ctx.tx.withTables<ComplaintTables>()

const complaints = (ctx: Ctx) =>
  tables(ctx)
    .selectFrom('complaint.complaint')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .$castTo<ComplaintRecord>()

/** Writes a complaint. @returns false where its event has one */
export async function insertComplaint(ctx: Ctx, row: Insertable<Table>): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tables(ctx)
    .insertInto('complaint.complaint')
    .values(row)
    .onConflict((conflict) => conflict.columns(['governmentId', 'eventId']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows > 0n
}

export const findComplaint = (ctx: Ctx, id: string): Promise<ComplaintRecord | undefined> =>
  complaints(ctx).where('id', '=', id).executeTakeFirst()

/** A complaint, locked until the transaction ends. */
export const lockComplaint = (ctx: Ctx, id: string): Promise<ComplaintRecord | undefined> =>
  complaints(ctx).where('id', '=', id).forUpdate().executeTakeFirst()

/** What an account complained about or rated badly, newest first. */
export const complaintsOf = (ctx: Ctx, accountId: string): Promise<ComplaintRecord[]> =>
  complaints(ctx).where('accountId', '=', accountId).orderBy('askedAt', 'desc').limit(200).execute()

/** Changes what is known of a complaint. */
export async function updateComplaint(ctx: Ctx, id: string, change: Updateable<Table>): Promise<void> {
  await tables(ctx)
    .updateTable('complaint.complaint')
    .set(change)
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}

/** Forgets what was written with the ratings of a case whose values were destroyed. */
export async function forgetRatings(ctx: Ctx, caseId: string): Promise<void> {
  await tables(ctx)
    .updateTable('complaint.complaint')
    .set({ what: null })
    .where('governmentId', '=', governmentOf(ctx))
    .where('caseId', '=', caseId)
    .where('origin', '=', 'rating')
    .execute()
}

function filtered(ctx: Ctx, { units, unassigned, states, origin, lateOn }: ComplaintFilter) {
  return complaints(ctx)
    .where((eb) =>
      eb.or([
        eb('unitId', '=', sql<string>`any(${[...units]}::uuid[])`),
        ...(unassigned ? [eb('unitId', 'is', null)] : []),
      ]),
    )
    .$if(states !== undefined, (q) => q.where('state', 'in', [...(states ?? [])]))
    .$if(origin !== undefined, (q) => q.where('origin', '=', origin ?? ''))
    .$if(lateOn !== undefined, (q) =>
      q.where('id', 'in', (eb) =>
        eb
          .selectFrom('complaint.duty')
          .select('complaintId')
          .where('governmentId', '=', governmentOf(ctx))
          .where('doneAt', 'is', null)
          .where('name', '<>', 'ask-review')
          .where('dueOn', '<', lateOn ?? ''),
      ),
    )
}

const newestFirst = (ctx: Ctx, filter: ComplaintFilter) =>
  filtered(ctx, filter).orderBy('askedAt', 'desc').orderBy('id', 'desc')

/** Every complaint of a filter, newest first, batch by batch. */
export const everyComplaint = (ctx: Ctx, filter: ComplaintFilter): AsyncIterable<ComplaintRecord[]> =>
  inBatches(ctx.tx, newestFirst(ctx, filter))

/** How many complaints fit. */
export async function countComplaints(ctx: Ctx, filter: ComplaintFilter): Promise<number> {
  const { total } = await filtered(ctx, filter)
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}

/** A page of complaints, newest first, and how many fit. */
export async function pageOfComplaints(
  ctx: Ctx,
  filter: ComplaintFilter,
  window: { readonly limit: number; readonly offset: number },
): Promise<{ rows: ComplaintRecord[]; total: number }> {
  const total = await countComplaints(ctx, filter)
  const rows = await newestFirst(ctx, filter).limit(window.limit).offset(window.offset).execute()
  return { rows, total }
}
