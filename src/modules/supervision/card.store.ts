import { type Selectable, sql } from 'kysely'
import { actorRef, type Ctx, governmentOf } from '#kernel/context'
import { openField, sealedColumn, sealField } from '#kernel/crypto'
import { inBatches } from '#kernel/db'
import type { CardKind, CardState } from './card.kinds.ts'
import type { SupervisionTables } from './tables.gen.ts'

type Row = Selectable<SupervisionTables['supervision.card']>

/** A card as stored. */
export interface CardRecord extends Omit<Row, 'governmentId' | 'kind' | 'state'> {
  readonly kind: CardKind
  readonly state: CardState
}

/** A card that is given. */
export type NewCard = Pick<
  CardRecord,
  'id' | 'eventId' | 'kind' | 'ground' | 'law' | 'article' | 'caseId' | 'caseNumber' | 'itemName' | 'unitId'
>

const tables = (ctx: Ctx) => ctx.tx.withTables<SupervisionTables>()

const cards = (ctx: Ctx) =>
  tables(ctx)
    .selectFrom('supervision.card')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .$castTo<CardRecord>()

const answerContext = sealedColumn('supervision.card', 'answer_sealed')
const reasonContext = sealedColumn('supervision.card', 'reason_sealed')

const opened = (ctx: Ctx, sealed: string | null, context: ReturnType<typeof answerContext>): string =>
  sealed === null ? '' : openField(ctx.services.keyring, sealed, context)

/** What the unit wrote when it signed, and why the card was lifted; empty where it was not. */
export const textsOf = (ctx: Ctx, { id, answerSealed, reasonSealed }: CardRecord) => ({
  answer: opened(ctx, answerSealed, answerContext(id)),
  reason: opened(ctx, reasonSealed, reasonContext(id)),
})

/** Writes a card. */
export async function insertCard(ctx: Ctx, card: NewCard): Promise<void> {
  await tables(ctx)
    .insertInto('supervision.card')
    .values({ governmentId: governmentOf(ctx), ...card, issuedAt: ctx.now })
    .execute()
}

/** A card, locked until the transaction ends. */
export const lockCard = (ctx: Ctx, id: string): Promise<CardRecord | undefined> =>
  cards(ctx).where('id', '=', id).forUpdate().executeTakeFirst()

/** Notes that the unit has seen a card, and what it says. */
export async function saveSigned(ctx: Ctx, id: string, answer: string): Promise<void> {
  const answerSealed = sealField(ctx.services.keyring, answer, answerContext(id))
  await tables(ctx)
    .updateTable('supervision.card')
    .set({ state: 'signed', signedAt: ctx.now, signedBy: actorRef(ctx.actor), answerSealed })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}

/** Notes that a card was lifted, and why. */
export async function saveLifted(ctx: Ctx, id: string, reason: string): Promise<void> {
  const reasonSealed = sealField(ctx.services.keyring, reason, reasonContext(id))
  await tables(ctx)
    .updateTable('supervision.card')
    .set({ state: 'lifted', liftedAt: ctx.now, liftedBy: actorRef(ctx.actor), reasonSealed })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}

/** What the register is narrowed to. */
export interface CardFilter {
  /** Ids of the units whose cards are listed. */
  readonly units: readonly string[]
  readonly kind?: CardKind | undefined
  readonly state?: CardState | undefined
  readonly ground?: string | undefined
  /** Number of the case, or a part of it. */
  readonly text?: string | undefined
}

function filtered(ctx: Ctx, { units, kind, state, ground, text }: CardFilter) {
  return cards(ctx)
    .where('unitId', '=', sql<string>`any(${[...units]}::uuid[])`)
    .$if(kind !== undefined, (q) => q.where('kind', '=', kind ?? ''))
    .$if(state !== undefined, (q) => q.where('state', '=', state ?? ''))
    .$if(ground !== undefined, (q) => q.where('ground', '=', ground ?? ''))
    .$if(text !== undefined, (q) =>
      q.where((eb) => eb(eb.fn<number>('strpos', ['caseNumber', eb.val(text ?? '')]), '>', 0)),
    )
}

const newestFirst = (ctx: Ctx, filter: CardFilter) =>
  filtered(ctx, filter).orderBy('issuedAt', 'desc').orderBy('id', 'desc')

/** Every card of a filter, newest first, batch by batch. */
export const everyCard = (ctx: Ctx, filter: CardFilter): AsyncIterable<CardRecord[]> =>
  inBatches(ctx.tx, newestFirst(ctx, filter))

/** A page of the register, newest first, and how many cards fit. */
export async function pageOfCards(
  ctx: Ctx,
  filter: CardFilter,
  window: { readonly limit: number; readonly offset: number },
): Promise<{ rows: CardRecord[]; total: number }> {
  const { total } = await filtered(ctx, filter)
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await newestFirst(ctx, filter).limit(window.limit).offset(window.offset).execute()
  return { rows, total }
}
