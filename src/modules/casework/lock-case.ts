import type { Ctx } from '#kernel/context'
import { notFound } from '#kernel/errors'
import { findCaseByNumber, findCaseRow, lockCaseRow } from './case.store.ts'
import type { Case } from './case.ts'
import type { CaseKind } from './casework.model.ts'

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
