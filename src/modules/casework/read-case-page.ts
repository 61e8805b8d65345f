import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { readActs } from '#kernel/ledger'
import { namesOf, personNames, reachedUnitIds } from '#modules/org'
import type { casePageContract } from './case-page.contract.ts'
import { findRelatedCases } from './related-cases.store.ts'
import { seenCase } from './seen-case.ts'

type Endpoints = typeof casePageContract.endpoints

const STAFF = 'staff:'

/** The last act of a case: by it a page notices that somebody else has acted. */
export async function readCaseHead(
  ctx: Ctx,
  { caseId }: InputOf<Endpoints['readCaseHead']>,
): Promise<OutputOf<Endpoints['readCaseHead']>> {
  const found = await seenCase(ctx, caseId)
  const act = (await readActs(ctx.tx, found.governmentId, caseId)).at(-1)
  if (!act) return { n: 0, at: found.openedAt.toISOString(), type: '', by: '' }
  const { n, at, type, actor } = act
  const person = actor.startsWith(STAFF) ? actor.slice(STAFF.length) : null
  const names = await personNames(ctx, person === null ? [] : [person])
  return { n, at, type, by: names.get(person ?? '') ?? '' }
}

/** Other cases of the applicant or at the same address, as far as the caller may see them. */
export async function listRelatedCases(
  ctx: Ctx,
  { caseId }: InputOf<Endpoints['listRelatedCases']>,
): Promise<OutputOf<Endpoints['listRelatedCases']>> {
  await seenCase(ctx, caseId)
  const found = await findRelatedCases(ctx, caseId, await reachedUnitIds(ctx, 'casework.case.read'))
  const names = await namesOf(
    ctx,
    found.map(({ unitId }) => unitId),
  )
  const rows = found.map(({ unitId, openedAt, closedAt, ...row }) => ({
    ...row,
    unitName: names.get(unitId) ?? '',
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
  }))
  return { rows }
}
