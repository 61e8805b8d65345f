import type { Selectable } from 'kysely'
import { actorRef, type Ctx } from '#kernel/context'
import { newId } from '#kernel/ids'
import { tables } from './case.store.ts'
import type { CaseworkTables } from './tables.gen.ts'

/** A file of the office's own work as stored. */
export type WorkingFileRecord = Selectable<CaseworkTables['casework.workingFile']>

/** What a file was added for. */
export type FilePurpose = 'opinion' | 'discussion' | 'late-entry' | 'outage'

interface OfCase {
  readonly id: string
  readonly governmentId: string
}

/** Adds a file to a case; without a text it waits for one of its author. */
export async function addWorkingFile(
  ctx: Ctx,
  { id: caseId, governmentId }: OfCase,
  file: { readonly purpose: FilePurpose; readonly fileId: string; readonly textId: string | null },
): Promise<void> {
  await tables(ctx)
    .insertInto('casework.workingFile')
    .values({
      ...{ governmentId, id: newId(), caseId, ...file },
      addedAt: ctx.now,
      addedBy: actorRef(ctx.actor),
    })
    .execute()
}

export const workingFilesOf = (ctx: Ctx, caseId: string): Promise<WorkingFileRecord[]> =>
  tables(ctx)
    .selectFrom('casework.workingFile')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('addedAt')
    .orderBy('id')
    .execute()

const waiting = (ctx: Ctx, caseId: string) => (purpose: FilePurpose) =>
  tables(ctx)
    .selectFrom('casework.workingFile')
    .select(['id', 'fileId'])
    .where('caseId', '=', caseId)
    .where('purpose', '=', purpose)
    .where('textId', 'is', null)
    .where('addedBy', '=', actorRef(ctx.actor))
    .orderBy('addedAt')
    .orderBy('id')

/** Files of the caller that wait for their text. */
export const waitingFiles = (ctx: Ctx, caseId: string, purpose: FilePurpose) =>
  waiting(ctx, caseId)(purpose).execute()

/** Ties files of the caller that wait to a text. @returns ids of the files */
export async function tieFiles(
  ctx: Ctx,
  caseId: string,
  purpose: FilePurpose,
  textId: string,
): Promise<string[]> {
  const rows = await waitingFiles(ctx, caseId, purpose)
  if (rows.length === 0) return []
  await tables(ctx)
    .updateTable('casework.workingFile')
    .set({ textId })
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  return rows.map(({ fileId }) => fileId)
}

export async function deleteWorkingFile(ctx: Ctx, id: string): Promise<void> {
  await tables(ctx).deleteFrom('casework.workingFile').where('id', '=', id).execute()
}
