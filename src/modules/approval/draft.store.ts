import { type Selectable, sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { fileAsJson } from '#kernel/files'
import { newId } from '#kernel/ids'
import type { ApprovalTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<ApprovalTables>()

/** A draft as stored. */
export type DraftRecord = Selectable<ApprovalTables['approval.draft']>

/** A file of a draft. */
export interface DraftFile {
  readonly seq: number
  readonly fileId: string
  readonly addedAt: Date
  /** Keyed address of its content. */
  readonly address: string
}

/** A draft with its files. */
export interface DraftWithFiles extends DraftRecord {
  readonly files: readonly DraftFile[]
}

export async function insertDraft(ctx: Ctx, row: DraftRecord): Promise<void> {
  await tables(ctx).insertInto('approval.draft').values(row).execute()
}

const addressOf = fileAsJson(sql.ref('m.governmentId'), sql.ref('m.fileId'))

/** The draft and its files; locked where it is going to be changed. */
export async function findDraft(ctx: Ctx, id: string, lock: boolean): Promise<DraftWithFiles | undefined> {
  const query = tables(ctx)
    .selectFrom('approval.draft as d')
    .selectAll('d')
    .select((eb) =>
      eb
        .selectFrom('approval.draftMaterial as m')
        .whereRef('m.governmentId', '=', 'd.governmentId')
        .whereRef('m.draftId', '=', 'd.id')
        .select(
          sql<
            { seq: number; fileId: string; addedAt: string; address: string }[]
          >`coalesce(jsonb_agg(jsonb_build_object(
            'seq', seq, 'fileId', file_id, 'addedAt', added_at, 'address', ${addressOf} ->> 'address')
            order by seq, added_at), '[]')`.as('files'),
        )
        .as('files'),
    )
    .where('d.id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) return undefined
  return { ...row, files: (row.files ?? []).map((file) => ({ ...file, addedAt: new Date(file.addedAt) })) }
}

/** The drafts of an account that were not sent yet, latest first. */
export const listDraftRecords = (ctx: Ctx, accountId: string): Promise<DraftRecord[]> =>
  tables(ctx)
    .selectFrom('approval.draft')
    .selectAll()
    .where('accountId', '=', accountId)
    .where('caseId', 'is', null)
    .orderBy('updatedAt', 'desc')
    .limit(100)
    .execute()

export async function updateDraft(
  ctx: Ctx,
  id: string,
  change: { formSealed?: string; caseId?: string },
): Promise<void> {
  await tables(ctx)
    .updateTable('approval.draft')
    .set({ ...change, updatedAt: ctx.now })
    .where('id', '=', id)
    .execute()
}

export async function deleteDraft(ctx: Ctx, id: string): Promise<void> {
  await tables(ctx).deleteFrom('approval.draft').where('id', '=', id).execute()
}

/** Deletes the draft that a case was sent from; its files are the case's. */
export async function deleteDraftOfCase(ctx: Ctx, caseId: string): Promise<void> {
  await tables(ctx).deleteFrom('approval.draft').where('caseId', '=', caseId).execute()
}

const unsentBefore = (ctx: Ctx, before: Date) =>
  tables(ctx)
    .selectFrom('approval.draft')
    .where('governmentId', '=', governmentOf(ctx))
    .where('caseId', 'is', null)
    .where('updatedAt', '<', before)

/** How many drafts were not sent and last changed before an instant, and when the first of them was. */
export const countUnsentBefore = (ctx: Ctx, before: Date): Promise<{ count: number; oldest: Date | null }> =>
  unsentBefore(ctx, before)
    .select(({ fn }) => [fn.countAll<string>().as('count'), fn.min('updatedAt').as('oldest')])
    .executeTakeFirstOrThrow()
    .then(({ count, oldest }) => ({ count: Number(count), oldest }))

/** Locks some of them, with their files. */
export async function lockUnsentBefore(
  ctx: Ctx,
  before: Date,
  limit: number,
): Promise<{ ids: string[]; files: string[] }> {
  const drafts = await unsentBefore(ctx, before)
    .select('id')
    .orderBy('updatedAt')
    .limit(limit)
    .forUpdate()
    .execute()
  const ids = drafts.map(({ id }) => id)
  if (ids.length === 0) return { ids, files: [] }
  const files = await tables(ctx)
    .selectFrom('approval.draftMaterial')
    .select('fileId')
    .where('draftId', 'in', ids)
    .execute()
  return { ids, files: files.map(({ fileId }) => fileId) }
}

export async function insertDraftFile(
  ctx: Ctx,
  draft: DraftRecord,
  seq: number,
  fileId: string,
): Promise<void> {
  const { governmentId, id: draftId } = draft
  await tables(ctx)
    .insertInto('approval.draftMaterial')
    .values({ governmentId, id: newId(), draftId, seq, fileId, addedAt: ctx.now })
    .execute()
}

export async function deleteDraftFile(ctx: Ctx, draftId: string, fileId: string): Promise<void> {
  await tables(ctx)
    .deleteFrom('approval.draftMaterial')
    .where('draftId', '=', draftId)
    .where('fileId', '=', fileId)
    .execute()
}
