import type { Ctx } from '#kernel/context'
import { notFound } from '#kernel/errors'
import type { FileInfo } from '#kernel/files'
import { type Act, actOfJson } from '#kernel/ledger'
import { caseOf } from './case.store.ts'
import type { Case } from './case.ts'
import { findCaseFile } from './case-file.store.ts'
import type { CaseKind } from './casework.model.ts'
import { readCase } from './lock-case.ts'
import { type DestroyedParty, openParty, type Party } from './party.ts'
import { type OpenText, openText } from './sealed-text.ts'

/** A file that was handed in, at its place in the material list. */
export interface FiledMaterial {
  readonly slot: number
  readonly addedAt: Date
  readonly handedIn: boolean
  readonly info: FileInfo
}

/** A file that was added to something written in the case. */
export interface AddedFile {
  readonly textId: string
  readonly info: FileInfo
}

/** 卷宗: a case with everything that lies with it, opened. */
export interface CaseFile<S> {
  readonly found: Case<S>
  readonly acts: readonly Act[]
  readonly parties: readonly (Party | DestroyedParty)[]
  readonly texts: readonly OpenText[]
  readonly materials: readonly FiledMaterial[]
  readonly workingFiles: readonly AddedFile[]
  /** Ids of all tasks that there ever were, by their key in the flow. */
  readonly tasks: ReadonlyMap<string, string>
}

/**
 * Reads a whole case for showing it.
 * @param demand refuses whoever may not see it; asked before more than the case itself is read, so that what is not there and
 * what is not his take the same time
 * @throws Refusal `kernel.not-found`, and what `demand` throws
 */
export async function readCaseFile<S>(
  ctx: Ctx,
  kind: CaseKind<S>,
  id: string,
  demand: (found: Case<S>) => void,
): Promise<CaseFile<S>> {
  demand(await readCase(ctx, kind, id))
  const row = await findCaseFile(ctx, id)
  if (!row || row.case.kind !== kind.name) throw notFound()
  return {
    found: await caseOf<S>(ctx, row.case),
    acts: row.acts.map(actOfJson),
    parties: row.parties.map((party) => openParty(ctx, party)),
    texts: row.texts.map((text) => openText(ctx, { ...text, at: new Date(text.at) })),
    materials: row.attachments.map(({ slot, addedAt, handedIn, file }) => ({
      slot,
      handedIn,
      addedAt: new Date(addedAt),
      info: ctx.services.files.describe(ctx, file),
    })),
    workingFiles: row.workingFiles.map(({ textId, file }) => ({
      textId,
      info: ctx.services.files.describe(ctx, file),
    })),
    tasks: new Map(row.tasks.map((task) => [task.key, task.id])),
  }
}
