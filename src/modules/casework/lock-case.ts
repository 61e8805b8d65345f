import type { Ctx } from '#kernel/context'
import { notFound } from '#kernel/errors'
import { findCaseByNumber, findCaseRow, lockCaseRow } from './case.store.ts'
import type { Case } from './case.ts'
import type { CaseKind } from './casework.model.ts'
import { kindOf } from './kinds.ts'

function ofKind<S>(kind: CaseKind<S>, found: Case<S> | undefined): Case<S> {
  if (!found || found.kind !== kind.name) throw notFound()
  return found
}

/**
 * The case, locked against everybody else until the transaction ends. Authorize on it before changing it.
 * @throws Refusal `kernel.not-found`
 */
export const lockCase = async <S>(ctx: Ctx, kind: CaseKind<S>, id: string): Promise<Case<S>> =>
  ofKind(kind, await lockCaseRow<S>(ctx, id))

/** The case as it is now, for reading. @throws Refusal `kernel.not-found` */
export const readCase = async <S>(ctx: Ctx, kind: CaseKind<S>, id: string): Promise<Case<S>> =>
  ofKind(kind, await findCaseRow<S>(ctx, id))

/** The case of a number, for reading. @throws Refusal `kernel.not-found` */
export const readCaseByNumber = async <S>(ctx: Ctx, kind: CaseKind<S>, number: string): Promise<Case<S>> =>
  ofKind(kind, await findCaseByNumber<S>(ctx, number))

/** The case of a number and its kind, whatever its business; undefined where there is none. */
export async function caseNamed(
  ctx: Ctx,
  number: string,
): Promise<{ readonly caseId: string; readonly kind: CaseKind<unknown> } | undefined> {
  const found = await findCaseByNumber<unknown>(ctx, number)
  return found && { caseId: found.id, kind: kindOf(found.kind) }
}
