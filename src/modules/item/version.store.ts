import type { Selectable } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import type { ItemFacts } from './facts.schema.ts'
import type { VersionState } from './item.words.ts'
import type { Doing, LifeCycle } from './life-cycle.model.ts'
import type { ItemTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<ItemTables>()

/** A stored version without its materials. */
export interface VersionRecord {
  readonly id: string
  readonly itemId: string
  readonly number: number
  /** Counts the changes of the draft. */
  readonly edition: number
  readonly origin: 'import' | 'hand'
  readonly createdBy: string
  readonly createdAt: Date
  readonly editedBy: string
  readonly editedAt: Date
  readonly life: LifeCycle
  readonly facts: ItemFacts
}

/** The constraints of the table admit only the words of the schema, so the row is what it says. */
function recordOf(row: Selectable<ItemTables['item.version']>): VersionRecord {
  const {
    governmentId: _wall,
    id,
    itemId,
    number,
    edition,
    createdBy,
    createdAt,
    editedBy,
    editedAt,
    ...rest
  } = row
  const { origin, state, submittedBy, submittedAt, examinedBy, examinedAt, ...later } = rest
  const { inForceBy, inForceAt, retiredBy, retiredAt, retireReason, ...facts } = later
  const way = { submittedBy, submittedAt, examinedBy, examinedAt, inForceBy, inForceAt, retiredBy, retiredAt }
  return {
    ...{ id, itemId, number, edition, createdBy, createdAt, editedBy, editedAt },
    origin: origin as VersionRecord['origin'],
    life: { state: state as VersionState, ...way, retireReason },
    facts: facts as ItemFacts,
  }
}

const columnsOf = (facts: ItemFacts) => ({
  ...facts,

  fees: JSON.stringify(facts.fees),
  eligibility: JSON.stringify(facts.eligibility),
  formPages: JSON.stringify(facts.formPages),
  questions: JSON.stringify(facts.questions),
})

const versions = (ctx: Ctx) =>
  tables(ctx).selectFrom('item.version').selectAll().where('governmentId', '=', governmentOf(ctx))

export async function findVersion(ctx: Ctx, id: string): Promise<VersionRecord | undefined> {
  const row = await versions(ctx).where('id', '=', id).executeTakeFirst()
  return row && recordOf(row)
}

/** All versions of an item, newest first. */
export async function versionsOfItem(ctx: Ctx, itemId: string): Promise<VersionRecord[]> {
  return (await versions(ctx).where('itemId', '=', itemId).orderBy('number', 'desc').execute()).map(recordOf)
}

/** The newest version of each of these items. */
export async function newestVersions(ctx: Ctx, itemIds: readonly string[]): Promise<VersionRecord[]> {
  if (itemIds.length === 0) return []
  const rows = await versions(ctx)
    .distinctOn('itemId')
    .where('itemId', 'in', itemIds)
    .orderBy('itemId')
    .orderBy('number', 'desc')
    .execute()
  return rows.map(recordOf)
}

/** Every version in force, with the code of its item, by code. */
export async function versionsInForce(ctx: Ctx): Promise<{ code: string; record: VersionRecord }[]> {
  const rows = await tables(ctx)
    .selectFrom('item.item as i')
    .innerJoin('item.version as v', (join) =>
      join.onRef('v.governmentId', '=', 'i.governmentId').onRef('v.id', '=', 'i.inForceId'),
    )
    .where('i.governmentId', '=', governmentOf(ctx))
    .selectAll('v')
    .select('i.code as itemCode')
    .orderBy('i.code')
    .execute()
  return rows.map(({ itemCode, ...row }) => ({ code: itemCode, record: recordOf(row) }))
}

/** A draft to be stored. */
export type NewVersion = Pick<VersionRecord, 'id' | 'itemId' | 'number' | 'origin' | 'facts'>

/** Rows of one statement: PostgreSQL takes 65,535 parameters, a version has some 80. */
const BATCH = 500

export async function insertVersions(
  ctx: Ctx,
  drafts: readonly NewVersion[],
  { by, at }: Doing,
): Promise<void> {
  const governmentId = governmentOf(ctx)
  const made = {
    governmentId,
    state: 'draft',
    edition: 1,
    createdBy: by,
    createdAt: at,
    editedBy: by,
    editedAt: at,
  }
  for (let from = 0; from < drafts.length; from += BATCH) {
    const batch = drafts.slice(from, from + BATCH)
    const values = batch.map(({ facts, ...row }) => ({ ...columnsOf(facts), ...row, ...made }))
    await tables(ctx).insertInto('item.version').values(values).execute()
  }
}

/** Rewrites a draft. */
export async function updateDraft(
  ctx: Ctx,
  id: string,
  edition: number,
  facts: ItemFacts,
  doing: Doing,
): Promise<void> {
  await tables(ctx)
    .updateTable('item.version')
    .set({ ...columnsOf(facts), edition, editedBy: doing.by, editedAt: doing.at })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}

/** Writes the same way through the states to these versions. */
export async function updateLives(ctx: Ctx, ids: readonly string[], life: LifeCycle): Promise<void> {
  if (ids.length === 0) return
  await tables(ctx)
    .updateTable('item.version')
    .set({ ...life })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', 'in', ids)
    .execute()
}
