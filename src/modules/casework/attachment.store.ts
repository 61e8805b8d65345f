import { type Selectable, sql } from 'kysely'
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
  const rows = files.map((file) => ({ ...file, id: newId() }))
  await sql`insert into casework.attachment
      (government_id, id, case_id, slot, file_id, added_at, added_by, handed_in)
    select ${governmentId}::uuid, r.id, ${caseId}::uuid, r.slot, r."fileId", ${ctx.now}::timestamptz,
      ${actorRef(ctx.actor)}, ${handedIn}::boolean
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, slot int, "fileId" uuid)`.execute(
    ctx.tx,
  )
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
