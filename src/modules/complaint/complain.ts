import { type Ctx, can } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound, Refusal } from '#kernel/errors'
import { permitKind } from '#modules/approval'
import { readCase, scopeOf } from '#modules/casework'
import { noSuchCase } from './complaint.errors.ts'
import type { hallContract } from './hall.contract.ts'
import { type Opening, openComplaint } from './open-complaint.ts'

type Endpoint = (typeof hallContract.endpoints)['complain']

/** The account that acts. @throws Refusal `kernel.not-found` for anybody else */
export function ownAccount({ actor }: Ctx): string {
  if (actor.kind !== 'citizen') throw notFound()
  return actor.accountId
}

/** Nothing where there is no such case. */
function unlessMissing(error: unknown): undefined {
  if (error instanceof Refusal && error.status === 404) return undefined
  throw error
}

/** The caller's own matter. @throws Refusal `complaint.no-such-case` */
async function aboutOwn(ctx: Ctx, caseId: string): Promise<NonNullable<Opening['about']>> {
  const found = await readCase(ctx, permitKind, caseId).catch(unlessMissing)
  if (!found || !can(ctx.actor, 'approval.matter.read', scopeOf(found)))
    throw noSuchCase({}, [{ field: 'caseId', code: 'complaint.no-such-case' }])
  return { caseId, number: found.number, itemName: found.subject }
}

/**
 * 投诉 about the service, with or without a matter (优化营商环境条例 §48). It lies at the government's complaints desk, not with
 * the unit complained about.
 * @throws Refusal `complaint.no-such-case`
 */
export async function complain(ctx: Ctx, input: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const { caseId, grounds, what, who } = input
  const opened = await openComplaint(ctx, {
    ...{ origin: 'complaint', eventId: null, grade: null, unitId: null },
    accountId: ownAccount(ctx),
    about: caseId === undefined ? null : await aboutOwn(ctx, caseId),
    ...{ grounds, what, who },
  })
  if (!opened) throw notFound()
  return { complaintId: opened.id, number: opened.number, dueOn: opened.dueOn }
}
