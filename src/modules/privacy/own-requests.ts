import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { recordDayAct } from '#kernel/ledger'
import type { hallContract } from './hall.contract.ts'
import { ownAccountId } from './own-account.ts'
import { requestClosed } from './privacy.errors.ts'
import { closeRequest, findRequest, lockRequest, type RequestRecord, requestsOf } from './request.store.ts'
import { openRequest, rowOf } from './request.ts'

type Endpoints = typeof hallContract.endpoints
type OfRequest = { readonly requestId: string }

/** What was asked by the caller himself. @throws Refusal `kernel.not-found` */
function mine(ctx: Ctx, row: RequestRecord | undefined): RequestRecord {
  if (row?.accountId !== ownAccountId(ctx)) throw notFound()
  return row
}

/** The caller's requests, newest first. */
export const listOwnRequests = async (ctx: Ctx): Promise<OutputOf<Endpoints['listOwnRequests']>> => ({
  rows: (await requestsOf(ctx, ownAccountId(ctx))).map(rowOf),
})

/** One request of the caller with its answer. @throws Refusal `kernel.not-found` */
export const readOwnRequest = async (
  ctx: Ctx,
  { requestId }: OfRequest,
): Promise<OutputOf<Endpoints['readOwnRequest']>> =>
  openRequest(ctx, mine(ctx, await findRequest(ctx, requestId)))

/** Takes a request back that is not answered yet. @throws Refusal `kernel.not-found`, `privacy.request-closed` */
export async function withdrawRequest(
  ctx: Ctx,
  { requestId }: InputOf<Endpoints['withdrawRequest']>,
): Promise<Record<string, never>> {
  const { state } = mine(ctx, await lockRequest(ctx, requestId))
  if (state !== 'open') throw requestClosed()
  await closeRequest(ctx, requestId, { state: 'withdrawn', answer: null, answeredBy: null })
  await recordDayAct(ctx, 'privacy.request-withdrawn@1', { requestId })
  return {}
}
