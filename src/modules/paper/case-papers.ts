import type { Ctx } from '#kernel/context'
import type { FileReply } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { sealLapsed, stampsOwed } from '#modules/seal'
import { notReady, notStamped, paperVoid } from './paper.errors.ts'
import { findPaper, listPapers, namedPapers } from './paper.store.ts'

/** A paper of a case, as listed. */
export interface CasePaper {
  readonly id: string
  readonly template: string
  readonly number: string
  readonly code: string
  /** ISO 8601, UTC. */
  readonly issuedAt: string
  /** Whether the PDF is there. */
  readonly ready: boolean
  /** It waits for its seal: nobody outside has it yet. */
  readonly awaitsSeal: boolean
  /** It waits, and the unit has no seal in use for it: one has to be registered first. */
  readonly sealLapsed: boolean
  /** Its unit seals it by hand, and no photograph of the stamped paper is on record: nobody outside has it yet. */
  readonly awaitsStamp: boolean
  /** Characters that no font has, as `U+XXXX`; the paper shows 〓 for them. */
  readonly missing: string[]
}

/**
 * Papers of a case that are in force, in the order issued. Part: the use case authorizes on the case.
 * @param at instant that is asked about: now, or one that has gone by
 */
export async function papersOf(ctx: Ctx, caseId: string, at: Date = ctx.now): Promise<CasePaper[]> {
  const rows = await listPapers(ctx, caseId, at)
  const unstamped = await stampsOwed(ctx, rows)
  const papers: CasePaper[] = []
  for (const { fileId, issuedAt, seal, unitId, ...row } of rows) {
    const awaitsSeal = seal === 'awaited'
    papers.push({
      ...row,
      awaitsSeal,
      awaitsStamp: unstamped.has(row.id),
      sealLapsed: awaitsSeal && (await sealLapsed(ctx, { unitId, paper: row.template })),
      issuedAt: issuedAt.toISOString(),
      ready: fileId !== null,
    })
  }
  return papers
}

/** Kind and number of papers, by their ids. Part: the use case authorizes. */
export async function papersById(
  ctx: Ctx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Pick<CasePaper, 'template' | 'number'>>> {
  const rows = await namedPapers(ctx, ids)
  return new Map(rows.map(({ id, template, number }) => [id, { template, number }]))
}

/**
 * The PDF of a paper of this case. Part: the use case authorizes on the case.
 * @param reader an applicant does not have a paper that waits for its seal, or to be stamped by hand
 * @throws Refusal `kernel.not-found` (also for a paper of another case), `paper.void`, `paper.not-ready`, `paper.not-stamped`
 */
export async function readCasePaper(
  ctx: Ctx,
  caseId: string,
  paperId: string,
  reader: 'office' | 'applicant' = 'office',
): Promise<FileReply> {
  const row = await findPaper(ctx, paperId)
  if (!row || row.caseId !== caseId) throw notFound()
  if (row.state === 'void') throw paperVoid()
  if (row.fileId === null || (row.seal === 'awaited' && reader === 'applicant')) throw notReady()
  if (reader === 'applicant' && (await stampsOwed(ctx, [row])).size > 0) throw notStamped()
  const { info, bytes } = await ctx.services.files.read(ctx, row.fileId)
  return { name: info.name, type: info.mediaType, bytes, disposition: 'inline' }
}
