import { authorize, type Ctx, can } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { personNames } from '#modules/org'
import { type Case, perform, scopeOf } from './case.ts'
import type { CaseKind } from './casework.model.ts'
import { kindOf } from './kinds.ts'
import { lockedCase } from './locked-case.ts'
import { saveCase } from './save-case.ts'
import { textsOf } from './sealed-text.store.ts'
import { openTexts, sealText, storeTexts } from './sealed-text.ts'
import { seenCase } from './seen-case.ts'
import type { talkContract } from './talk.contract.ts'
import { WORKING } from './working-acts.ts'

type Endpoints = typeof talkContract.endpoints
type Row = OutputOf<Endpoints['readDiscussion']>['rows'][number]

/** Kind of the texts: they leave the office by an order of supervision only. */
export const DISCUSSION = 'discussion'

/** Kind of the text that says what such an order is for. */
const DISCUSSION_ORDER = 'discussion-order'

/** Kinds of texts that are the office's own: in no copy that a party gets. */
export const OFFICE_ONLY: ReadonlySet<string> = new Set([DISCUSSION, DISCUSSION_ORDER])

const personIn = (author: string): string => author.slice('staff:'.length)

async function rowsOf(ctx: Ctx, found: Case<unknown>): Promise<Row[]> {
  const texts = (await openTexts(ctx, found.id)).filter(({ kind }) => kind === DISCUSSION)
  const names = await personNames(ctx, [...new Set(texts.map(({ author }) => personIn(author)))])
  return texts.map(({ id, author, at, value }) => ({
    ...{ id, by: names.get(personIn(author)) ?? '', at: at.toISOString(), text: value ?? '' },
  }))
}

/** 内部讨论 of a case, oldest first. */
export async function readDiscussion(
  ctx: Ctx,
  { caseId }: InputOf<Endpoints['readDiscussion']>,
): Promise<OutputOf<Endpoints['readDiscussion']>> {
  const found = await seenCase(ctx, caseId)
  return {
    rows: await rowsOf(ctx, found),
    canWrite: can(ctx.actor, 'casework.task.claim', scopeOf(found)),
    canExport: can(ctx.actor, 'casework.discussion.export', scopeOf(found)),
  }
}

/** Says something among colleagues; the applicant does not see it. */
export async function discuss(
  ctx: Ctx,
  { caseId, text }: InputOf<Endpoints['discuss']>,
): Promise<Record<string, never>> {
  const found = await lockedCase(ctx, caseId, 'casework.task.claim')
  const kind = kindOf(found.kind)
  const said = sealText(ctx, found.governmentId, DISCUSSION, text.trim())
  const facts = { said: said.reference }
  await saveCase(ctx, kind, perform(ctx, kind, found, WORKING.discussed, { facts }))
  await storeTexts(ctx, found.id, [said])
  return {}
}

/** An order of supervision by which what was said among colleagues leaves the office (调取). */
export interface DiscussionOrder {
  /** 调取机关. */
  readonly body: string
  /** 文号. */
  readonly number: string
  readonly reason: string
}

/**
 * 凭令调取内部讨论: puts on record by which order, and for what, what was said so far leaves the office. Part: the use case locks the
 * case and hands out what was ordered.
 * @returns the case after it, whose last act is that of the order
 */
export async function orderDiscussion<S>(
  ctx: Ctx,
  kind: CaseKind<S>,
  found: Case<S>,
  { body, number, reason }: DiscussionOrder,
): Promise<Case<S>> {
  authorize(ctx.actor, 'casework.discussion.export', scopeOf(found), 'casework.case.read')
  const said = (await textsOf(ctx, found.id)).filter((text) => text.kind === DISCUSSION)
  const why = sealText(ctx, found.governmentId, DISCUSSION_ORDER, reason.trim())
  const facts = { body, order: number, entries: said.length, reason: why.reference }
  const after = await saveCase(ctx, kind, perform(ctx, kind, found, WORKING.discussionExported, { facts }))
  await storeTexts(ctx, found.id, [why])
  return after
}
