import type { Ctx } from '#kernel/context'
import { openField } from '#kernel/crypto'
import { actorNames } from '#modules/org'
import { voidReasonContext } from './paper.context.ts'
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
  /** Who made it void or gave it out again. */
  readonly voidedBy: string
  /** Null once it was destroyed with what the case says. */
  readonly voidReason: string | null
  /** Number of the paper that took its place; null where none did. */
  readonly successor: string | null
}

/** Why a paper was made void; null where it was not, or where that was destroyed. */
export const voidReasonOf = (
  { services }: Ctx,
  { id, voidReasonSealed }: { readonly id: string; readonly voidReasonSealed: string | null },
): string | null =>
  voidReasonSealed === null ? null : openField(services.keyring, voidReasonSealed, voidReasonContext(id))

/** Papers of a case that are void, in the order issued. Part: the use case authorizes on the case. */
export async function voidPapersOf(ctx: Ctx, caseId: string): Promise<VoidPaper[]> {
  const rows = await listVoidPapers(ctx, caseId)
  const nameOf = await actorNames(
    ctx,
    rows.flatMap(({ voidedBy }) => voidedBy ?? []),
  )
  return rows.map(({ issuedAt, voidedAt, voidedBy, voidReasonSealed, ...row }) => ({
    ...row,
    issuedAt: issuedAt.toISOString(),
    voidedAt: (voidedAt ?? issuedAt).toISOString(),
    voidedBy: nameOf(voidedBy),
    voidReason: voidReasonOf(ctx, { id: row.id, voidReasonSealed }),
  }))
}
