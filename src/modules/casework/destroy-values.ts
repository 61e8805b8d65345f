import type { Ctx } from '#kernel/context'
import { notFound } from '#kernel/errors'
import { emit } from '#kernel/events'
import { refuseHeld } from '#kernel/retention'
import { attachmentsOf } from './attachment.store.ts'
import { lockCaseRow } from './case.store.ts'
import { perform } from './case.ts'
import { deletePlace } from './case-place.store.ts'
import { stillOpen } from './casework.errors.ts'
import { EXTENTS, type GROUNDS, valuesDestroyed } from './casework.events.ts'
import { VALUES_DESTROYED } from './casework.model.ts'
import { markDestroyed } from './kept-case.store.ts'
import { kindOf } from './kinds.ts'
import { destroyParties } from './party.store.ts'
import { saveCase } from './save-case.ts'
import { destroyTexts } from './sealed-text.store.ts'
import { workingFilesOf } from './working-file.store.ts'

/** What is to be destroyed of a case, and why. */
export interface Destruction {
  readonly ground: (typeof GROUNDS)[number]
  /**
   * `parties`: names, numbers, phones. `texts`: form, opinions, reasons. `files`: material handed in. `papers`: what
   * the business issued and keeps beside the case. All of them where not given.
   */
  readonly extent?: readonly (typeof EXTENTS)[number][]
  /** Rule, request or order that it rests on, as an id or article; never personal data. */
  readonly basis: string
}

/** How much was destroyed. */
export interface Destroyed {
  readonly parties: number
  readonly texts: number
  readonly files: number
}

async function destroyFiles(ctx: Ctx, caseId: string): Promise<string[]> {
  const attached = [...(await attachmentsOf(ctx, caseId)), ...(await workingFilesOf(ctx, caseId))]
  const infos = await ctx.services.files.infos(
    ctx,
    attached.map(({ fileId }) => fileId),
  )
  const ids = infos.filter(({ destroyed }) => !destroyed).map(({ id }) => id)
  await ctx.services.files.destroy(ctx, ids)
  return ids
}

/**
 * Destroys the personal values of a closed case: values, salts and indexes are deleted for good, the commitments in
 * the acts stay, so the chain stays valid; that it was done, why and how much, is itself an act (个人信息保护法 §47).
 * Done again, it finds nothing and records nothing. Part: the use case authorizes.
 * @throws Refusal `kernel.not-found`, `casework.still-open`, `kernel.record-held`
 */
export async function destroyPersonalValues(
  ctx: Ctx,
  caseId: string,
  { ground, extent = EXTENTS, basis }: Destruction,
): Promise<Destroyed> {
  const found = await lockCaseRow<unknown>(ctx, caseId)
  if (!found) throw notFound()
  if (found.closedAt === null) throw stillOpen()
  await refuseHeld(ctx, caseId)
  const parties = extent.includes('parties') ? await destroyParties(ctx, caseId) : []
  const texts = extent.includes('texts') ? await destroyTexts(ctx, caseId) : []
  if (extent.includes('texts')) await deletePlace(ctx, caseId)
  const files = extent.includes('files') ? await destroyFiles(ctx, caseId) : []
  if (parties.length + texts.length + files.length > 0) {
    const kind = kindOf(found.kind)
    const facts = { ground, basis, extent: [...extent], parties, texts, files }
    await saveCase(ctx, kind, perform(ctx, kind, found, VALUES_DESTROYED, { facts }))
    emit(ctx, valuesDestroyed, caseId, { caseId, kind: found.kind, ground, extent: [...extent] })
  }
  if (EXTENTS.every((part) => extent.includes(part))) await markDestroyed(ctx, caseId)
  return { parties: parties.length, texts: texts.length, files: files.length }
}
