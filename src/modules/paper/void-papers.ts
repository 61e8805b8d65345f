import type { Ctx } from '#kernel/context'
import { listVoidPapers } from './void-papers.store.ts'

/** A paper of a case that is void: by mistake, or because another took its place. */
export interface VoidPaper {
  readonly id: string
  readonly template: string
  readonly number: string
  /** ISO 8601, UTC. */
  readonly issuedAt: string
  /** ISO 8601, UTC. */
  readonly voidedAt: string
  /** Number of the paper that took its place; null where none did. */
  readonly successor: string | null
}

/** Papers of a case that are void, in the order issued. Part: the use case authorizes on the case. */
export async function voidPapersOf(ctx: Ctx, caseId: string): Promise<VoidPaper[]> {
  const rows = await listVoidPapers(ctx, caseId)
  return rows.map(({ issuedAt, voidedAt, ...row }) => ({
    ...row,
    issuedAt: issuedAt.toISOString(),
    voidedAt: (voidedAt ?? issuedAt).toISOString(),
  }))
}
