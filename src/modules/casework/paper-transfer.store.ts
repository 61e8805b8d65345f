import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { tables } from './case.store.ts'
import type { PaperForm } from './material-words.ts'
import type { CaseworkTables } from './tables.gen.ts'

type TransferState = 'sent' | 'received' | 'refused'

/** A transfer of papers as stored. */
export interface PaperTransfer extends Omit<Selectable<CaseworkTables['casework.paperTransfer']>, 'state'> {
  readonly state: TransferState
}

/** A line of a transfer. */
export interface TransferLine {
  readonly caseId: string
  readonly seq: number
  readonly form: PaperForm
  readonly name: string
  readonly count: number
}

export async function insertTransfer(
  ctx: Ctx,
  transfer: PaperTransfer,
  lines: readonly TransferLine[],
): Promise<void> {
  const { governmentId, id: transferId } = transfer
  await tables(ctx).insertInto('casework.paperTransfer').values(transfer).execute()
  await tables(ctx)
    .insertInto('casework.paperTransferLine')
    .values(lines.map((line) => ({ governmentId, transferId, ...line })))
    .execute()
}

/** A transfer, locked until the transaction ends where it is to be answered. */
export async function findTransfer(ctx: Ctx, id: string, lock: boolean): Promise<PaperTransfer | undefined> {
  const query = tables(ctx).selectFrom('casework.paperTransfer').selectAll().where('id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row as PaperTransfer | undefined
}

export async function answerTransfer(
  ctx: Ctx,
  id: string,
  answer: Pick<PaperTransfer, 'state' | 'answeredBy' | 'answeredAt' | 'reason'>,
): Promise<void> {
  await tables(ctx).updateTable('casework.paperTransfer').set(answer).where('id', '=', id).execute()
}

/** Lines of a transfer with the numbers of their cases. */
export async function linesOf(
  ctx: Ctx,
  transferId: string,
): Promise<(TransferLine & { readonly caseNumber: string })[]> {
  const { rows } = await sql<TransferLine & { caseNumber: string }>`
    select l.case_id, c.number as case_number, l.seq, l.form, l.name, l.count
    from casework.paper_transfer_line l
    join casework."case" c on c.government_id = l.government_id and c.id = l.case_id
    where l.government_id = ${governmentOf(ctx)} and l.transfer_id = ${transferId}
    order by c.number, l.seq, l.form`.execute(ctx.tx)
  return rows
}

/** Transfers that papers of a case were on, newest first. */
export async function transfersOfCase(ctx: Ctx, caseId: string): Promise<PaperTransfer[]> {
  const { rows } = await sql<PaperTransfer>`
    select t.* from casework.paper_transfer t where t.government_id = ${governmentOf(ctx)} and t.id in
      (select transfer_id from casework.paper_transfer_line where government_id = ${governmentOf(ctx)}
       and case_id = ${caseId}) order by t.sent_at desc`.execute(ctx.tx)
  return rows
}

/** Papers of a case that are on their way and nobody has answered, by place and form. */
export async function inTransit(ctx: Ctx, caseId: string): Promise<TransferLine[]> {
  const { rows } = await sql<TransferLine>`
    select l.case_id, l.seq, l.form, l.name, l.count from casework.paper_transfer_line l
    join casework.paper_transfer t on t.government_id = l.government_id and t.id = l.transfer_id
    where l.government_id = ${governmentOf(ctx)} and l.case_id = ${caseId} and t.state = 'sent'`.execute(
    ctx.tx,
  )
  return rows
}

/** A page of the transfers that came to a unit, or went out of it, newest first. */
export async function listTransfers(
  ctx: Ctx,
  { unitId, box, state }: { unitId: string; box: 'in' | 'out'; state?: TransferState | undefined },
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: (PaperTransfer & { pieces: number })[]; total: number }> {
  const side = box === 'in' ? sql`to_unit_id` : sql`from_unit_id`
  const stated = state === undefined ? sql`` : sql`and t.state = ${state}`
  const fitting = sql`casework.paper_transfer t where t.government_id = ${governmentOf(ctx)}
    and t.${side} = ${unitId} ${stated}`
  const page = await sql<PaperTransfer & { pieces: number }>`
    select t.*, (select sum(l.count)::int from casework.paper_transfer_line l
      where l.government_id = t.government_id and l.transfer_id = t.id) as pieces
    from ${fitting} order by t.sent_at desc, t.id desc limit ${limit} offset ${offset}`.execute(ctx.tx)
  const counted = await sql<{ n: number }>`select count(*)::int as n from ${fitting}`.execute(ctx.tx)
  return { rows: page.rows, total: counted.rows[0]?.n ?? 0 }
}

/** How many transfers on their way come to a unit, and how many went out of it. */
export async function countTransfers(ctx: Ctx, unitId: string): Promise<{ received: number; sent: number }> {
  const { rows } = await sql<{ received: number; sent: number }>`
    select (count(*) filter (where to_unit_id = ${unitId}))::int as received,
      (count(*) filter (where from_unit_id = ${unitId}))::int as sent
    from casework.paper_transfer
    where government_id = ${governmentOf(ctx)} and state = 'sent'
      and (to_unit_id = ${unitId} or from_unit_id = ${unitId})`.execute(ctx.tx)
  return rows[0] ?? { received: 0, sent: 0 }
}
