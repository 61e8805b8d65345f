import { type Insertable, type Selectable, sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import type { PaperTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<PaperTables>()

/** A paper as stored. */
export type PaperRow = Selectable<PaperTables['paper.paper']>

/** Place of a paper in its series of numbers. */
export interface Series {
  readonly unitId: string
  readonly series: string
  readonly year: number
}

/**
 * The next number of a series. Locks the series until the transaction ends; a rollback gives the number back,
 * so the series has no gap.
 */
export async function nextSequence(ctx: Ctx, place: Series): Promise<number> {
  const { last } = await tables(ctx)
    .insertInto('paper.counter')
    .values({ governmentId: governmentOf(ctx), ...place, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['governmentId', 'unitId', 'series', 'year'])
        .doUpdateSet({ last: sql<number>`counter.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

export async function insertPaper(ctx: Ctx, row: Insertable<PaperTables['paper.paper']>): Promise<void> {
  await tables(ctx).insertInto('paper.paper').values(row).execute()
}

export const findPaper = (ctx: Ctx, id: string): Promise<PaperRow | undefined> =>
  tables(ctx).selectFrom('paper.paper').selectAll().where('id', '=', id).executeTakeFirst()

/** The paper, locked until the transaction ends. */
export const lockPaper = (ctx: Ctx, id: string): Promise<PaperRow | undefined> =>
  tables(ctx).selectFrom('paper.paper').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const findPaperByCode = (ctx: Ctx, code: string): Promise<PaperRow | undefined> =>
  tables(ctx)
    .selectFrom('paper.paper')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('code', '=', code)
    .executeTakeFirst()

/** Papers of a case that were issued and not void at an instant, in the order issued. */
export const listPapers = (ctx: Ctx, caseId: string, at: Date) =>
  tables(ctx)
    .selectFrom('paper.paper')
    .select(['id', 'unitId', 'template', 'number', 'code', 'issuedAt', 'fileId', 'seal', 'missing'])
    .where('governmentId', '=', governmentOf(ctx))
    .where('caseId', '=', caseId)
    .where('issuedAt', '<=', at)
    .where((eb) => eb.or([eb('voidedAt', 'is', null), eb('voidedAt', '>', at)]))
    .orderBy('issuedAt')
    .orderBy('id')
    .execute()

/** Kind and number of papers of any case. */
export const namedPapers = (ctx: Ctx, ids: readonly string[]) =>
  tables(ctx)
    .selectFrom('paper.paper')
    .select(['id', 'template', 'number'])
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()

/** A paper by the SHA-256 of its file, hexadecimal. */
export const findPaperByDigest = (ctx: Ctx, digest: string): Promise<PaperRow | undefined> =>
  tables(ctx)
    .selectFrom('paper.paper')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('fileDigest', '=', digest)
    .executeTakeFirst()

/** A paper as it was set. */
export interface SetFile {
  readonly fileId: string
  readonly fingerprint: object
  /** SHA-256, hexadecimal. */
  readonly digest: string
  /** Characters that no font had, as `U+XXXX`. */
  readonly missing: readonly string[]
}

/** Number of the paper that this one takes the place of, if there is one. */
export async function numberReplacedBy(ctx: Ctx, id: string): Promise<string | undefined> {
  const row = await tables(ctx)
    .selectFrom('paper.paper')
    .select('number')
    .where('governmentId', '=', governmentOf(ctx))
    .where('supersededBy', '=', id)
    .executeTakeFirst()
  return row?.number
}

/** Marks a paper as taken the place of by another. */
export async function saveSuccessor(ctx: Ctx, id: string, successorId: string): Promise<void> {
  await tables(ctx)
    .updateTable('paper.paper')
    .set({ supersededBy: successorId })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}

/** Gives a paper its PDF. */
export async function saveFile(
  ctx: Ctx,
  id: string,
  { fileId, fingerprint, digest, missing }: SetFile,
): Promise<void> {
  await tables(ctx)
    .updateTable('paper.paper')
    .set({ fileId, fingerprint: JSON.stringify(fingerprint), fileDigest: digest, missing: [...missing] })
    .where('id', '=', id)
    .execute()
}

/** Takes from a paper the PDF that it had before it was sealed. */
export async function dropFile(ctx: Ctx, id: string): Promise<void> {
  await tables(ctx)
    .updateTable('paper.paper')
    .set({ fileId: null, fingerprint: null, fileDigest: null, missing: [] })
    .where('id', '=', id)
    .execute()
}

/** Makes a paper void; its row and number stay. */
export async function saveVoid(ctx: Ctx, id: string, by: string, reasonSealed: string): Promise<void> {
  await tables(ctx)
    .updateTable('paper.paper')
    .set({ state: 'void', voidedAt: ctx.now, voidedBy: by, voidReasonSealed: reasonSealed })
    .where('id', '=', id)
    .execute()
}

/** Deletes what the papers of a case say, for good. @returns the files that hold it typeset */
export async function destroyContents(ctx: Ctx, caseId: string): Promise<string[]> {
  const rows = await tables(ctx)
    .updateTable('paper.paper')
    .set({ dataSealed: null, voidReasonSealed: null, destroyedAt: ctx.now })
    .where('governmentId', '=', governmentOf(ctx))
    .where('caseId', '=', caseId)
    .where('destroyedAt', 'is', null)
    .returning('fileId')
    .execute()
  return rows.flatMap(({ fileId }) => fileId ?? [])
}
