import type { Selectable } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { inBatches } from '#kernel/db'
import { newId } from '#kernel/ids'
import type { Dated } from '#modules/legaltime'
import { tables } from './complaint.store.ts'
import type { DutyName } from './complaint.words.ts'
import type { ComplaintTables } from './tables.gen.ts'

type Row = Selectable<ComplaintTables['complaint.duty']>

/** A period of a complaint as stored. */
export interface DutyRecord extends Omit<Row, 'name'> {
  readonly name: DutyName
}

/** An open period with the complaint that it belongs to. */
export interface OpenDuty extends DutyRecord {
  readonly number: string
  readonly accountId: string | null
  readonly unitId: string | null
}

const duties = (ctx: Ctx) =>
  tables(ctx).selectFrom('complaint.duty').where('complaint.duty.governmentId', '=', governmentOf(ctx))

/** Begins a period. */
export async function insertDuty(
  ctx: Ctx,
  complaintId: string,
  duty: Pick<DutyRecord, 'name' | 'rule' | 'startedAt'>,
  dated: Dated,
): Promise<void> {
  await tables(ctx)
    .insertInto('complaint.duty')
    .values({ governmentId: governmentOf(ctx), id: newId(), complaintId, ...duty, ...dated })
    .execute()
}

/** Ends a period that runs. */
export async function endDuty(ctx: Ctx, complaintId: string, name: DutyName): Promise<void> {
  await tables(ctx)
    .updateTable('complaint.duty')
    .set({ doneAt: ctx.now })
    .where('governmentId', '=', governmentOf(ctx))
    .where('complaintId', '=', complaintId)
    .where('name', '=', name)
    .where('doneAt', 'is', null)
    .execute()
}

/** Gives a period another last day. */
export async function saveDate(ctx: Ctx, id: string, dated: Dated): Promise<void> {
  await tables(ctx)
    .updateTable('complaint.duty')
    .set({ ...dated })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}

/** The periods of complaints, by the id of the complaint, in the order in which they began. */
export async function dutiesOf(
  ctx: Ctx,
  complaintIds: readonly string[],
): Promise<Map<string, DutyRecord[]>> {
  const found = new Map<string, DutyRecord[]>(complaintIds.map((id) => [id, []]))
  if (complaintIds.length === 0) return found
  const rows = await duties(ctx)
    .selectAll()
    .where('complaintId', 'in', complaintIds)
    .orderBy('startedAt')
    .orderBy('id')
    .$castTo<DutyRecord>()
    .execute()
  for (const row of rows) found.get(row.complaintId)?.push(row)
  return found
}

/** Every open period of the government, batch by batch. */
export const openDuties = (ctx: Ctx): AsyncIterable<OpenDuty[]> =>
  inBatches(
    ctx.tx,
    duties(ctx)
      .innerJoin('complaint.complaint', (join) =>
        join
          .onRef('complaint.complaint.governmentId', '=', 'complaint.duty.governmentId')
          .onRef('complaint.complaint.id', '=', 'complaint.duty.complaintId'),
      )
      .selectAll('complaint.duty')
      .select(['number', 'accountId', 'unitId'])
      .where('doneAt', 'is', null)
      .orderBy('complaint.duty.id')
      .$castTo<OpenDuty>(),
  )
