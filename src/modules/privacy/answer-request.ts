import { legalDayOf } from '#kernel/calendar'
import { authorize, type Ctx, staffOf } from '#kernel/context'
import { type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { maskName, maskPhone } from '#kernel/crypto'
import { notFound } from '#kernel/errors'
import { emit } from '#kernel/events'
import { recordDayAct } from '#kernel/ledger'
import { findCitizenProfile } from '#modules/identity'
import type { deskContract } from './desk.contract.ts'
import { destroyCase } from './personal-source.ts'
import { noCaseToDestroy, requestClosed } from './privacy.errors.ts'
import { requestAnswered } from './privacy.events.ts'
import { handleRequests } from './privacy.permissions.ts'
import {
  closeRequest,
  everyRequest,
  findRequest,
  listByState,
  lockRequest,
  type RequestRecord,
} from './request.store.ts'
import { openRequest, rowOf, sealIn } from './request.ts'

type Endpoints = typeof deskContract.endpoints

/** Requests belong to the government, not to a unit: whoever answers them holds the permission for all of it. */
function demandHandler(ctx: Ctx, governmentId: string): void {
  authorize(ctx.actor, handleRequests, { governmentId })
}

const isOverdue = (ctx: Ctx, { state, dueOn }: RequestRecord): boolean =>
  state === 'open' && dueOn < legalDayOf(ctx.now)

/** Requests as the list shows them. */
export const shownRequests = (ctx: Ctx, rows: readonly RequestRecord[]) =>
  rows.map((row) => ({ ...rowOf(row), overdue: isOverdue(ctx, row) }))

/** All requests of the government, batch by batch. */
export async function* allRequests(
  ctx: Ctx,
  { state }: InputOf<Endpoints['listRequests']>,
): AsyncGenerator<RequestRecord[]> {
  demandHandler(ctx, staffOf(ctx).governmentId)
  yield* everyRequest(ctx, state)
}

/** Requests of the government, earliest due first. */
export async function listRequests(
  ctx: Ctx,
  input: InputOf<Endpoints['listRequests']>,
): Promise<OutputOf<Endpoints['listRequests']>> {
  demandHandler(ctx, staffOf(ctx).governmentId)
  const { rows, total } = await listByState(ctx, input.state, rowWindow(input))
  return { total, rows: shownRequests(ctx, rows) }
}

/** One request; who asks is masked, his words are read in full because he wrote them to be read. */
export async function readRequest(
  ctx: Ctx,
  { requestId }: InputOf<Endpoints['readRequest']>,
): Promise<OutputOf<Endpoints['readRequest']>> {
  const row = await findRequest(ctx, requestId)
  if (!row) throw notFound()
  demandHandler(ctx, row.governmentId)
  const asker = await findCitizenProfile(ctx, row.accountId)
  return {
    ...(await openRequest(ctx, row)),
    overdue: isOverdue(ctx, row),
    name: asker ? maskName(asker.name) : null,
    phone: asker ? maskPhone(asker.phone) : null,
  }
}

/** A request that may be answered now, locked. @throws Refusal `kernel.not-found`, `privacy.request-closed` */
async function openForAnswer(ctx: Ctx, requestId: string): Promise<RequestRecord> {
  const row = await lockRequest(ctx, requestId)
  if (!row) throw notFound()
  demandHandler(ctx, row.governmentId)
  if (row.state !== 'open') throw requestClosed()
  return row
}

async function answer(
  ctx: Ctx,
  row: RequestRecord,
  outcome: 'granted' | 'refused',
  text: string,
): Promise<Record<string, never>> {
  const { id: requestId, accountId, number } = row
  const sealed = sealIn(ctx, 'answer', requestId, text)
  const { personId } = staffOf(ctx)
  await closeRequest(ctx, requestId, { state: outcome, answer: sealed, answeredBy: personId })
  await recordDayAct(ctx, 'privacy.request-answered@1', { requestId, outcome })
  emit(ctx, requestAnswered, accountId, { requestId, accountId, number, outcome })
  return {}
}

/**
 * Grants a request and says what was done; a deletion may destroy the values of the case that it names.
 * @throws Refusal `kernel.not-found`, `privacy.request-closed`, `privacy.no-case-to-destroy`, `casework.still-open`
 */
export async function grantRequest(ctx: Ctx, input: InputOf<Endpoints['grantRequest']>) {
  const row = await openForAnswer(ctx, input.requestId)
  if (input.destroyCase) await destroyNamedCase(ctx, row)
  return answer(ctx, row, 'granted', input.done)
}

async function destroyNamedCase(ctx: Ctx, row: RequestRecord): Promise<void> {
  const { kind, caseNumber, accountId, number } = row
  const named = kind === 'deletion' && caseNumber !== null
  if (!named || !(await destroyCase(ctx, { accountId, caseNumber, basis: number }))) throw noCaseToDestroy()
}

/** Refuses a request with reasons (个人信息保护法 §50(1)). @throws Refusal `kernel.not-found`, `privacy.request-closed` */
export const refuseRequest = async (ctx: Ctx, input: InputOf<Endpoints['refuseRequest']>) =>
  answer(ctx, await openForAnswer(ctx, input.requestId), 'refused', input.reason)
