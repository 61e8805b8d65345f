import { timingSafeEqual } from 'node:crypto'
import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { clockView, explanationOf, readCaseByNumber } from '#modules/casework'
import { unitOf } from '#modules/org'
import { actViews } from './act-views.ts'
import { permitKind } from './approval.kind.ts'
import { ACTS } from './approval.model.ts'
import type { hallContract } from './hall.contract.ts'

type Endpoints = typeof hallContract.endpoints

/** Steps that anyone with the query code may see. */
const PUBLIC_STEPS: ReadonlySet<string> = new Set([
  ACTS.submitted,
  ACTS.correctionsAsked,
  ACTS.corrected,
  ACTS.accepted,
  ACTS.notAccepted,
  ACTS.reviewed,
  ACTS.rechecked,
  ACTS.decided,
  ACTS.withdrawn,
])

/** Equal without telling by its time how much of the code was right. */
function sameCode(wanted: string, given: string): boolean {
  const [a, b] = [Buffer.from(wanted), Buffer.from(given.trim().toUpperCase())]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The case of a number, for whoever has its query code. @throws Refusal `kernel.not-found` */
async function caseByCode(ctx: Ctx, number: string, queryCode: string) {
  const found = await readCaseByNumber(ctx, permitKind, number.trim().toUpperCase())
  if (!sameCode(found.queryCode, queryCode)) throw notFound()
  return found
}

/** 为什么是这一天 by number and query code, without log-in: days, notices and articles, nothing about the person. */
export async function explainProgress(
  ctx: Ctx,
  { number, queryCode, clock }: InputOf<Endpoints['explainProgress']>,
): Promise<OutputOf<Endpoints['explainProgress']>> {
  return explanationOf(ctx, await caseByCode(ctx, number, queryCode), clock)
}

/** 进度查询 by number and query code, without log-in: status and steps, nothing about the person. */
export async function readProgress(
  ctx: Ctx,
  input: InputOf<Endpoints['readProgress']>,
): Promise<OutputOf<Endpoints['readProgress']>> {
  const found = await caseByCode(ctx, input.number, input.queryCode)
  const acts = await actViews(ctx, found.governmentId, found.id)
  return {
    number: found.number,
    itemName: found.subject,
    unitName: (await unitOf(ctx, found.unitId)).name,
    status: found.state.business.status,
    openedAt: found.openedAt.toISOString(),
    closedAt: found.closedAt?.toISOString() ?? null,
    clocks: found.state.clocks.map((clock) => clockView(ctx, clock)),
    steps: acts.filter((act) => PUBLIC_STEPS.has(act.type)).map(({ type, at }) => ({ type, at })),
  }
}
