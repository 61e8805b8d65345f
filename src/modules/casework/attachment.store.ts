import type { Selectable } from 'kysely'
import { actorRef, type Ctx } from '#kernel/context'
import { newId } from '#kernel/ids'
import { tables } from './case.store.ts'
import type { CaseworkTables } from './tables.gen.ts'

/** A file of a case as stored. */
export type AttachmentRecord = Selectable<CaseworkTables['casework.attachment']>

/** A file for a place in the material list. */
export interface Attachment {
  readonly slot: number
  readonly fileId: string
}

/**
 * Adds files to a case.
 * @param handedIn false while the applicant is still gathering his answer to a notice
 */
export async function addAttachments(
  ctx: Ctx,
  found: { readonly id: string; readonly governmentId: string },
  files: readonly Attachment[],
  handedIn: boolean,
): Promise<void> {
  if (files.length === 0) return
  const { governmentId, id: caseId } = found
  const by = { addedAt: ctx.now, addedBy: actorRef(ctx.actor), handedIn }
  await tables(ctx)
    .insertInto('casework.attachment')
    .values(files.map((file) => ({ governmentId, caseId, id: newId(), ...file, ...by })))
    .execute()
}

/** Marks what was gathered as handed in. @returns the files that were */
export async function handInAttachments(ctx: Ctx, caseId: string): Promise<Attachment[]> {
  return tables(ctx)
    .updateTable('casework.attachment')
    .set({ handedIn: true })
    .where('caseId', '=', caseId)
    .where('handedIn', '=', false)
    .returning(['slot', 'fileId'])
    .execute()
}

export const attachmentsOf = (ctx: Ctx, caseId: string): Promise<AttachmentRecord[]> =>
  tables(ctx)
    .selectFrom('casework.attachment')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('slot')
    .orderBy('addedAt')
    .execute()
