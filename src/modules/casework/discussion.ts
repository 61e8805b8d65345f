import { type Ctx, can } from '#kernel/context'
import type { FileReply, InputOf, OutputOf } from '#kernel/contract'
import { personNames } from '#modules/org'
import { type Case, perform, scopeOf } from './case.ts'
import { kindOf } from './kinds.ts'
import { lockedCase } from './locked-case.ts'
import { saveCase } from './save-case.ts'
import { openTexts, sealText, storeTexts } from './sealed-text.ts'
import { seenCase } from './seen-case.ts'
import type { talkContract } from './talk.contract.ts'
import { WORKING } from './working-acts.ts'

type Endpoints = typeof talkContract.endpoints
type Row = OutputOf<Endpoints['readDiscussion']>['rows'][number]

/** Kind of the texts: they leave the office by an order of supervision only. */
export const DISCUSSION = 'discussion'

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

/** What was said, as a text file; that it left the office, and by which order, is an act. */
export async function exportDiscussion(
  ctx: Ctx,
  { caseId, order }: InputOf<Endpoints['exportDiscussion']>,
): Promise<FileReply> {
  const found = await lockedCase(ctx, caseId, 'casework.discussion.export')
  const kind = kindOf(found.kind)
  const rows = await rowsOf(ctx, found)
  const facts = { order, entries: rows.length }
  await saveCase(ctx, kind, perform(ctx, kind, found, WORKING.discussionExported, { facts }))
  const lines = rows.map(({ by, at, text }) => `${at} ${by}\n${text}\n`)
  const bytes = new TextEncoder().encode(
    [`${found.number} ${found.subject}\n${order}\n`, ...lines].join('\n'),
  )
  return { name: `${found.number}.txt`, type: 'text/plain; charset=utf-8', bytes, disposition: 'attachment' }
}
