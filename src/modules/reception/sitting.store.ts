import type { Selectable } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { openField, sealedColumn, sealField } from '#kernel/crypto'
import type { SittingContent } from './reception.schemas.ts'
import type { ReceptionTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<ReceptionTables>()

type Row = Selectable<ReceptionTables['reception.sitting']>

/** A sitting as stored. */
export interface SittingRecord extends Omit<Row, 'state'> {
  readonly state: 'open' | 'registered' | 'given-up'
}

const sittings = (ctx: Ctx) =>
  tables(ctx)
    .selectFrom('reception.sitting')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .$castTo<SittingRecord>()

const contentContext = sealedColumn('reception.sitting', 'content_sealed')

/** What was written; null where it was registered or given up. */
export const contentOf = (ctx: Ctx, { id, contentSealed }: SittingRecord): SittingContent | null =>
  contentSealed === null
    ? null
    : (JSON.parse(openField(ctx.services.keyring, contentSealed, contentContext(id))) as SittingContent)

const sealed = (ctx: Ctx, id: string, content: SittingContent): string =>
  sealField(ctx.services.keyring, JSON.stringify(content), contentContext(id))

/** A sitting of anybody; locked where it is going to be changed. */
export const findSitting = (ctx: Ctx, id: string, lock: boolean): Promise<SittingRecord | undefined> =>
  sittings(ctx)
    .where('id', '=', id)
    .$if(lock, (q) => q.forUpdate())
    .executeTakeFirst()

/** The open sittings of a clerk, the one that was changed last first. */
export const listOpenSittings = (ctx: Ctx, personId: string): Promise<SittingRecord[]> =>
  sittings(ctx)
    .where('personId', '=', personId)
    .where('state', '=', 'open')
    .orderBy('updatedAt', 'desc')
    .limit(50)
    .execute()

/** The clerk's open sitting by a ticket, if he has begun one. */
export const openByTicket = (
  ctx: Ctx,
  personId: string,
  ticketId: string,
): Promise<SittingRecord | undefined> =>
  sittings(ctx)
    .where('personId', '=', personId)
    .where('ticketId', '=', ticketId)
    .where('state', '=', 'open')
    .executeTakeFirst()

/** The sitting at a counter that was registered last and asks for a rating; locked where it is going to be rated. */
export const askingAt = (ctx: Ctx, counterId: string, lock: boolean): Promise<SittingRecord | undefined> =>
  sittings(ctx)
    .where('counterId', '=', counterId)
    .where('askedAt', 'is not', null)
    .orderBy('endedAt', 'desc')
    .limit(1)
    .$if(lock, (q) => q.forUpdate())
    .executeTakeFirst()

/** Begins a sitting. */
export async function insertSitting(
  ctx: Ctx,
  sitting: Pick<SittingRecord, 'id' | 'personId' | 'counterId' | 'laneId' | 'ticketId' | 'label'>,
  content: SittingContent,
): Promise<void> {
  await tables(ctx)
    .insertInto('reception.sitting')
    .values({
      ...{ governmentId: governmentOf(ctx), ...sitting, contentSealed: sealed(ctx, sitting.id, content) },
      ...{ startedAt: ctx.now, updatedAt: ctx.now },
    })
    .execute()
}

async function update(ctx: Ctx, id: string, change: Partial<SittingRecord>): Promise<void> {
  await tables(ctx)
    .updateTable('reception.sitting')
    .set(change)
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}

export const saveContent = (ctx: Ctx, id: string, content: SittingContent): Promise<void> =>
  update(ctx, id, { contentSealed: sealed(ctx, id, content), updatedAt: ctx.now })

/** Ends a sitting; what was written in it is destroyed. */
export const saveEnded = (ctx: Ctx, id: string, state: 'registered' | 'given-up'): Promise<void> =>
  update(ctx, id, { state, contentSealed: null, updatedAt: ctx.now, endedAt: ctx.now })

export const saveAsked = (ctx: Ctx, id: string): Promise<void> => update(ctx, id, { askedAt: ctx.now })

export const saveGrade = (ctx: Ctx, id: string, grade: number): Promise<void> => update(ctx, id, { grade })

const leftBefore = (ctx: Ctx, before: Date) =>
  tables(ctx)
    .selectFrom('reception.sitting')
    .where('governmentId', '=', governmentOf(ctx))
    .where('state', '=', 'open')
    .where('updatedAt', '<', before)

/** How many open sittings nobody has gone on with since an instant, and when the first of them was left. */
export const countLeftBefore = (ctx: Ctx, before: Date): Promise<{ count: number; oldest: Date | null }> =>
  leftBefore(ctx, before)
    .select(({ fn }) => [fn.countAll<string>().as('count'), fn.min('updatedAt').as('oldest')])
    .executeTakeFirstOrThrow()
    .then(({ count, oldest }) => ({ count: Number(count), oldest }))

/** Locks some of them. */
export const lockLeftBefore = async (ctx: Ctx, before: Date, most: number): Promise<string[]> =>
  (await leftBefore(ctx, before).select('id').orderBy('updatedAt').limit(most).forUpdate().execute()).map(
    ({ id }) => id,
  )

/** Removes a sitting that came to nothing, with its captures. */
export async function deleteSitting(ctx: Ctx, id: string): Promise<void> {
  await tables(ctx)
    .deleteFrom('reception.sitting')
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}
