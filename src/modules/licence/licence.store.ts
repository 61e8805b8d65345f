import { type ExpressionBuilder, type Insertable, type NotNull, type Selectable, sql } from 'kysely'
import { legalYear } from '#kernel/calendar'
import { type Ctx, governmentOf } from '#kernel/context'
import { COUNT_LIMIT } from '#kernel/contract'
import { inBatches } from '#kernel/db'
import { RENEWED_STATE, SUPERSEDED_STATE } from './licence.model.ts'
import type { LicenceTables } from './tables.gen.ts'
import type { Saying } from './text-part.store.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<LicenceTables>()

/** A licence as stored. */
export type LicenceRecord = Selectable<LicenceTables['licence.licence']>

const own = (ctx: Ctx) =>
  tables(ctx).selectFrom('licence.licence').where('licence.licence.governmentId', '=', governmentOf(ctx))

/** The next running number for identifiers; it has gaps. */
export async function nextSerial(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select nextval('licence.serial') as n`.execute(ctx.tx)
  return rows[0]?.n ?? 0
}

export async function insertLicence(
  ctx: Ctx,
  row: Insertable<LicenceTables['licence.licence']>,
): Promise<void> {
  await tables(ctx).insertInto('licence.licence').values(row).execute()
}

/** Sets the state of the licence that a paper carries, if it carries one. @returns ids of what it changed */
export async function saveStateByPaper(ctx: Ctx, paperId: string, state: string): Promise<string[]> {
  const rows = await tables(ctx)
    .updateTable('licence.licence')
    .set({ state })
    .where('governmentId', '=', governmentOf(ctx))
    .where('paperId', '=', paperId)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Sets the state of a licence. */
export async function saveState(ctx: Ctx, id: string, state: string): Promise<void> {
  await tables(ctx)
    .updateTable('licence.licence')
    .set({ state })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}

/** The newest licence of a case that was issued here by an instant. */
export const newestOfCase = (ctx: Ctx, caseId: string, at: Date) =>
  own(ctx)
    .select(['id', 'name', 'identifier', 'code', 'validFrom', 'validTo', 'paperId', 'supersededBy'])
    .where('caseId', '=', caseId)
    .where('issuedAt', '<=', at)
    .where('paperId', 'is not', null)
    .orderBy('issuedAt', 'desc')
    .orderBy('id', 'desc')
    .$narrowType<{ paperId: NotNull }>()
    .executeTakeFirst()

/** A licence by its code or its identifier. */
export const findByMark = (
  ctx: Ctx,
  mark: { code: string; identifier: string },
): Promise<LicenceRecord | undefined> =>
  own(ctx)
    .selectAll()
    .where((eb) => eb.or([eb('code', '=', mark.code), eb('identifier', '=', mark.identifier)]))
    .executeTakeFirst()

/** A licence by its id. */
export const findLicence = (ctx: Ctx, id: string): Promise<LicenceRecord | undefined> =>
  own(ctx).selectAll().where('id', '=', id).executeTakeFirst()

/** A licence by its id, locked until the transaction ends. */
export const lockLicence = (ctx: Ctx, id: string): Promise<LicenceRecord | undefined> =>
  own(ctx).selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Licences of a holder in whose place no other was given, the one that ends first first. */
export const heldBy = (ctx: Ctx, holderIndex: string): Promise<LicenceRecord[]> =>
  own(ctx)
    .selectAll()
    .where('holderIndex', '=', holderIndex)
    .where('supersededBy', 'is', null)
    .orderBy('validTo')
    .orderBy('id')
    .limit(200)
    .execute()

/** Notes which case applied for the renewal or variation of a licence. */
export async function saveRenewalCase(ctx: Ctx, id: string, caseId: string): Promise<void> {
  await tables(ctx)
    .updateTable('licence.licence')
    .set({ renewalCase: caseId })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}

/** Notes that another licence has taken the place of one. */
export async function saveSuccessor(ctx: Ctx, id: string, supersededBy: string): Promise<void> {
  await tables(ctx)
    .updateTable('licence.licence')
    .set({ supersededBy, state: SUPERSEDED_STATE })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}

/** Number, identifier and first day of licences by their ids. */
export async function marksOf(ctx: Ctx, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>()
  const rows = await own(ctx)
    .select(['id', 'caseId', 'number', 'identifier', 'validFrom'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Extends the validity of a licence. */
export async function saveRenewal(ctx: Ctx, id: string, validTo: string): Promise<void> {
  await tables(ctx)
    .updateTable('licence.licence')
    .set({ validTo, state: RENEWED_STATE })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}

/** Licences that an account applied for, newest first. */
export const listOwned = (ctx: Ctx, owner: string) =>
  own(ctx)
    .select([
      'id',
      'caseId',
      'paperId',
      'itemCode',
      'itemName',
      'name',
      'number',
      'code',
      'identifier',
      'state',
      'validFrom',
      'validTo',
      'supersededBy',
    ])
    .where('owner', '=', owner)
    .orderBy('issuedAt', 'desc')
    .limit(200)
    .$narrowType<{ caseId: NotNull; paperId: NotNull }>()
    .execute()

type Licences = ExpressionBuilder<LicenceTables, 'licence.licence'>

/** What a list is narrowed to. */
export interface LicenceFilter {
  readonly text?: string | undefined
  /** Licences that say the text: all of them where they are few. */
  readonly saying?: Saying | undefined
  /** Year in which they were issued. */
  readonly year?: number | undefined
  /** Ids of the units whose licences are listed. */
  readonly units: readonly string[]
}

const TEXTS = ['name', 'number', 'identifier', 'itemName'] as const

function registered(ctx: Ctx, { text, saying, year, units }: LicenceFilter) {
  return own(ctx)
    .where('unitId', '=', sql<string>`any(${[...units]}::uuid[])`)
    .$if(year !== undefined, (q) => {
      const [from, until] = legalYear(year ?? 0)
      return q.where('issuedAt', '>=', from).where('issuedAt', '<', until)
    })
    .$if(saying?.all === true, (q) =>
      q.where('id', '=', sql<string>`any(${[...(saying?.ids ?? [])]}::uuid[])`),
    )
    .$if(text !== undefined && saying?.all !== true, (q) =>
      q.where((eb) =>
        eb.or(TEXTS.map((column) => eb(eb.fn<number>('strpos', [column, eb.val(text)]), '>', 0))),
      ),
    )
}

const newestFirst = (ctx: Ctx, filter: LicenceFilter) =>
  registered(ctx, filter).selectAll().orderBy('issuedAt', 'desc').orderBy('id', 'desc')

/** Every licence of a filter, newest first, batch by batch. */
export const everyLicence = (ctx: Ctx, filter: LicenceFilter): AsyncIterable<LicenceRecord[]> =>
  inBatches(ctx.tx, newestFirst(ctx, filter))

async function counted(ctx: Ctx, filter: LicenceFilter): Promise<number> {
  const found = registered(ctx, filter).select('id').limit(COUNT_LIMIT)
  const { total } = await ctx.tx
    .selectFrom(found.as('counted'))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}

/** How many there are, no further than `COUNT_LIMIT`: where some of many are enough for that, the others are not looked for. */
async function totalOf(ctx: Ctx, filter: LicenceFilter): Promise<number> {
  const { saying } = filter
  if (saying && !saying.all && saying.ids.length >= COUNT_LIMIT) {
    const some = await counted(ctx, { ...filter, saying: { ids: saying.ids, all: true } })
    if (some === COUNT_LIMIT) return some
  }
  return counted(ctx, filter)
}

/** A page of the register, newest first. `total` counts no further than `COUNT_LIMIT`. */
export async function listRegister(
  ctx: Ctx,
  filter: LicenceFilter,
  window: { limit: number; offset: number },
): Promise<{ rows: LicenceRecord[]; total: number }> {
  const total = await totalOf(ctx, filter)
  const rows = await newestFirst(ctx, filter).limit(window.limit).offset(window.offset).execute()
  return { rows, total }
}

/** States 04 expired, 05 cancelled and 06, another in its place, or a last day before `today`. */
const hasEnded = (eb: Licences, today: string) =>
  eb.or([
    eb('state', 'in', ['04', '05', '06']),
    eb('supersededBy', 'is not', null),
    eb.and([eb('validTo', 'is not', null), eb('validTo', '<', today)]),
  ])

/** Deletes who held the licences of a case that had ended before a day, for good. */
export async function destroyHolders(ctx: Ctx, caseId: string, today: string): Promise<void> {
  await tables(ctx)
    .updateTable('licence.licence')
    .set({ holderSealed: null, holderIndex: null, destroyedAt: ctx.now })
    .where('governmentId', '=', governmentOf(ctx))
    .where('caseId', '=', caseId)
    .where('destroyedAt', 'is', null)
    .where((eb) => hasEnded(eb, today))
    .execute()
}

/** Which of these cases have a licence that has not ended before a day. */
export async function casesOfLasting(ctx: Ctx, caseIds: readonly string[], today: string): Promise<string[]> {
  const rows = await own(ctx)
    .select('caseId')
    .distinct()
    .where('caseId', '=', sql<string>`any(${caseIds}::uuid[])`)
    .where((eb) => eb.not(hasEnded(eb, today)))
    .$narrowType<{ caseId: NotNull }>()
    .execute()
  return rows.map(({ caseId }) => caseId)
}
