import { type Selectable, sql } from 'kysely'
import { type LegalDay, legalDayOf } from '#kernel/calendar'
import { type Ctx, governmentOf } from '#kernel/context'
import type { TicketState } from './queue.model.ts'
import type { QueueTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<QueueTables>()

type Row = Selectable<QueueTables['queue.ticket']>

/** A ticket as stored. */
export interface TicketRecord extends Omit<Row, 'state'> {
  readonly state: TicketState
}

/** What may change of a ticket. */
export type TicketChange = Partial<
  Pick<TicketRecord, 'laneId' | 'state' | 'counterId' | 'calledAt' | 'calls' | 'endedAt'>
>

const tickets = (ctx: Ctx) =>
  tables(ctx)
    .selectFrom('queue.ticket')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .$castTo<TicketRecord>()

const ofToday = (ctx: Ctx) => tickets(ctx).where('day', '=', legalDayOf(ctx.now))

/** A ticket. Part: the use case authorizes. */
export const findTicket = (ctx: Ctx, id: string): Promise<TicketRecord | undefined> =>
  tickets(ctx).where('id', '=', id).executeTakeFirst()

/** A ticket of any day, locked until the transaction ends. */
export const lockTicket = (ctx: Ctx, id: string): Promise<TicketRecord | undefined> =>
  tickets(ctx).where('id', '=', id).forUpdate().executeTakeFirst()

/** The ticket that a counter has called and not ended, of any day; locked. */
export const lockCalledAt = (ctx: Ctx, counterId: string): Promise<TicketRecord | undefined> =>
  tickets(ctx).where('counterId', '=', counterId).where('state', '=', 'called').forUpdate().executeTakeFirst()

/** Whoever waits longest today in some lanes and is not being called by somebody else; locked. */
export const lockNext = (ctx: Ctx, lanes: readonly string[]): Promise<TicketRecord | undefined> =>
  ofToday(ctx)
    .where('state', '=', 'waiting')
    .where('laneId', '=', sql<string>`any(${[...lanes]}::uuid[])`)
    .orderBy('takenAt')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

/** Tickets of today that nobody is done with, and those that nobody answered to; oldest first. */
export const listOpenTickets = (ctx: Ctx): Promise<TicketRecord[]> =>
  ofToday(ctx).where('state', '<>', 'done').orderBy('takenAt').orderBy('id').execute()

/** The tickets of today that were called last. */
export const lastCalled = (ctx: Ctx, most: number): Promise<TicketRecord[]> =>
  ofToday(ctx)
    .where('calledAt', 'is not', null)
    .where('state', '<>', 'waiting')
    .orderBy('calledAt', 'desc')
    .limit(most)
    .execute()

/** How many tickets of a letter were given out on a day. */
export async function countGiven(ctx: Ctx, day: LegalDay, letter: string): Promise<number> {
  const { count } = await tables(ctx)
    .selectFrom('queue.ticket')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('governmentId', '=', governmentOf(ctx))
    .where('day', '=', day)
    .where((eb) => eb(eb.fn<string>('left', ['label', eb.val(1)]), '=', letter))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function insertTicket(
  ctx: Ctx,
  ticket: Pick<TicketRecord, 'id' | 'laneId' | 'day' | 'label'>,
): Promise<void> {
  await tables(ctx)
    .insertInto('queue.ticket')
    .values({ governmentId: governmentOf(ctx), ...ticket, takenAt: ctx.now })
    .execute()
}

export async function saveTicket(ctx: Ctx, id: string, change: TicketChange): Promise<void> {
  await tables(ctx)
    .updateTable('queue.ticket')
    .set(change)
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}
