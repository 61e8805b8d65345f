import { actorRef, type Ctx, governmentOf } from '#kernel/context'
import { newId } from '#kernel/ids'
import { recordDayAct } from '#kernel/ledger'
import { insertRequest, lastRequest, saveAnswer } from './request.store.ts'
import { alreadyAsked } from './seal.errors.ts'
import type { HeldSeal, SealedPaper } from './use-seal.ts'

/** What a use is asked for. */
export interface AskedUse {
  readonly copies: number
  readonly purpose: string
}

/** 用印申请: asks that a paper be sealed. Part: the use case authorizes. @throws Refusal `seal.already-asked` */
export async function askUse(
  ctx: Ctx,
  seal: HeldSeal,
  sealed: SealedPaper,
  { copies, purpose }: AskedUse,
): Promise<void> {
  const id = newId()
  const asked = { askedBy: actorRef(ctx.actor), askedAt: ctx.now }
  const row = { governmentId: governmentOf(ctx), id, sealId: seal.id, ...sealed, copies, purpose, ...asked }
  if (!(await insertRequest(ctx, row))) throw alreadyAsked()
  const { paperId, paper, number } = sealed
  await recordDayAct(ctx, 'seal.use-asked@1', {
    request: id,
    seal: seal.id,
    paper: paperId,
    kind: paper,
    number,
    copies,
  })
}

/** Answers the open request for a paper, if there is one. Part: the use case authorizes. */
export async function answerAsked(
  ctx: Ctx,
  paperId: string,
  answer: 'approved' | 'refused',
  remark: string | null = null,
): Promise<void> {
  const request = await lastRequest(ctx, paperId)
  if (!request || request.answer !== null) return
  await saveAnswer(ctx, request.id, { answer, remark, by: actorRef(ctx.actor) })
  await recordDayAct(ctx, 'seal.use-answered@1', { request: request.id, paper: paperId, answer })
}

/** In how many copies a paper may be sealed by what was approved last; 0 where nothing was. Part. */
export async function approvedCopies(ctx: Ctx, paperId: string): Promise<number> {
  const request = await lastRequest(ctx, paperId)
  return request?.answer === 'approved' ? request.copies : 0
}

/** Whether the use of a seal for a paper is asked for and not answered yet. Part. */
export async function isUseAsked(ctx: Ctx, paperId: string): Promise<boolean> {
  const request = await lastRequest(ctx, paperId)
  return request !== undefined && request.answer === null
}
