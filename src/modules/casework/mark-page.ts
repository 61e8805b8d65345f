import { actorRef, authorize, type Ctx, can } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { actorNames } from '#modules/org'
import { attachmentsOf } from './attachment.store.ts'
import { type Case, scopeOf } from './case.ts'
import type { casePageContract } from './case-page.contract.ts'
import { caseEnded } from './case-page.errors.ts'
import { insertPageMark, type PageMarkRecord, pageMarksOf, withdrawMark } from './page-mark.store.ts'
import { type OpenText, openTexts, sealText, storeTexts } from './sealed-text.ts'
import { seenCase } from './seen-case.ts'

type Endpoints = typeof casePageContract.endpoints
type Mark = OutputOf<Endpoints['listPageMarks']>['rows'][number]

/** Kind of the sealed text of a mark; its id is the id of the mark. */
const KIND = 'page-mark'

/** Who works on cases within reach of this one, as long as it is open. */
const mayMark = (ctx: Ctx, found: Case<unknown>): boolean =>
  found.closedAt === null && can(ctx.actor, 'casework.task.claim', scopeOf(found))

function viewOf(
  ctx: Ctx,
  { id, fileId, page, x, y, width, height }: PageMarkRecord,
  { value, author, at }: OpenText,
  nameOf: (ref: string) => string,
): Mark {
  return {
    ...{ id, fileId, page, x, y, width, height },
    note: value ?? '',
    by: nameOf(author),
    at: at.toISOString(),
    mine: author === actorRef(ctx.actor),
  }
}

/** Marks on the material of a case, with what was noted. Part: the use case authorizes. */
async function marksOf(ctx: Ctx, caseId: string): Promise<Mark[]> {
  const marks = await pageMarksOf(ctx, caseId)
  if (marks.length === 0) return []
  const texts = new Map((await openTexts(ctx, caseId)).map((text) => [text.id, text]))
  const authors = marks.flatMap(({ id }) => texts.get(id)?.author ?? [])
  const nameOf = await actorNames(ctx, authors)
  return marks.flatMap((mark) => {
    const text = texts.get(mark.id)
    return text ? [viewOf(ctx, mark, text, nameOf)] : []
  })
}

/** 批注, for everybody who may see the case. */
export async function listPageMarks(
  ctx: Ctx,
  { caseId }: InputOf<Endpoints['listPageMarks']>,
): Promise<OutputOf<Endpoints['listPageMarks']>> {
  const found = await seenCase(ctx, caseId)
  return { mayMark: mayMark(ctx, found), rows: await marksOf(ctx, caseId) }
}

/** The case, where the caller works on it. @throws Refusal `kernel.not-found`, `casework.case-ended` */
async function workedCase(ctx: Ctx, caseId: string): Promise<Case<unknown>> {
  const found = await seenCase(ctx, caseId)
  authorize(ctx.actor, 'casework.task.claim', scopeOf(found), 'casework.case.read')
  if (found.closedAt !== null) throw caseEnded()
  return found
}

async function storeMark(
  ctx: Ctx,
  governmentId: string,
  place: Omit<PageMarkRecord, 'governmentId' | 'id' | 'withdrawnAt'>,
  note: string,
): Promise<{ markId: string }> {
  const text = sealText(ctx, governmentId, KIND, note)
  const { id } = text.row
  await storeTexts(ctx, place.caseId, [text])
  await insertPageMark(ctx, { governmentId, id, ...place, withdrawnAt: null })
  return { markId: id }
}

/**
 * 批注: notes something at a place of a page. It is the office's own working note, sealed and destroyed with the texts
 * of the case, and moves nothing: no act, no clock.
 */
export async function addPageMark(
  ctx: Ctx,
  { caseId, note, ...place }: InputOf<Endpoints['addPageMark']>,
): Promise<OutputOf<Endpoints['addPageMark']>> {
  const { governmentId } = await workedCase(ctx, caseId)
  const attached = await attachmentsOf(ctx, caseId)
  if (!attached.some(({ fileId }) => fileId === place.fileId)) throw notFound()
  const width = Math.min(place.width, 10_000 - place.x)
  const height = Math.min(place.height, 10_000 - place.y)
  return storeMark(ctx, governmentId, { caseId, ...place, width, height }, note)
}

/** A mark of the caller's own. @throws Refusal `kernel.not-found` also for somebody else's */
async function ownMark(ctx: Ctx, caseId: string, markId: string): Promise<Mark> {
  const mark = (await marksOf(ctx, caseId)).find(({ id }) => id === markId)
  if (!mark?.mine) throw notFound()
  return mark
}

/** Takes one's own mark away. @throws Refusal `kernel.not-found` also for somebody else's */
export async function withdrawPageMark(
  ctx: Ctx,
  { caseId, markId }: InputOf<Endpoints['withdrawPageMark']>,
): Promise<OutputOf<Endpoints['withdrawPageMark']>> {
  await workedCase(ctx, caseId)
  await ownMark(ctx, caseId, markId)
  await withdrawMark(ctx, markId)
  return {}
}

/**
 * Words one's own mark anew: another takes its place on the page, and what stood there stays on record.
 * @throws Refusal `kernel.not-found` also for somebody else's
 */
export async function rewordPageMark(
  ctx: Ctx,
  { caseId, markId, note }: InputOf<Endpoints['rewordPageMark']>,
): Promise<OutputOf<Endpoints['rewordPageMark']>> {
  const { governmentId } = await workedCase(ctx, caseId)
  const { fileId, page, x, y, width, height } = await ownMark(ctx, caseId, markId)
  await withdrawMark(ctx, markId)
  return storeMark(ctx, governmentId, { caseId, fileId, page, x, y, width, height }, note)
}
