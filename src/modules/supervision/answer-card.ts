import { authorize, type Ctx, governmentOf, type Scoped } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { recordStreamAct } from '#kernel/ledger'
import { unitOf } from '#modules/org'
import { ACTS, streamOf } from './card.acts.ts'
import { type CardRecord, lockCard, saveLifted, saveSigned } from './card.store.ts'
import type { supervisionContract } from './supervision.contract.ts'
import { notOpen } from './supervision.errors.ts'

type Endpoints = typeof supervisionContract.endpoints

/** A card as a record that is authorized on: it lies where its unit lies today. */
async function scopeOf(ctx: Ctx, { unitId }: CardRecord): Promise<Scoped> {
  const { path } = await unitOf(ctx, unitId)
  return { governmentId: governmentOf(ctx), unitId, unitPath: path }
}

async function openCard(ctx: Ctx, id: string, permission: string): Promise<CardRecord> {
  const card = await lockCard(ctx, id)
  if (!card) throw notFound()
  authorize(ctx.actor, permission, await scopeOf(ctx, card), 'supervision.card.read')
  return card
}

/** 签收: the head of the unit has seen the card and says what was done. @throws Refusal `supervision.not-open` */
export async function signCard(
  ctx: Ctx,
  { cardId, answer }: InputOf<Endpoints['signCard']>,
): Promise<Record<string, never>> {
  const { id, state } = await openCard(ctx, cardId, 'supervision.card.sign')
  if (state !== 'issued') throw notOpen()
  await saveSigned(ctx, id, answer)
  await recordStreamAct(ctx, streamOf(id), ACTS.signed, {})
  return {}
}

/** 销牌: who supervises takes the card off; it stays in the register. @throws Refusal `supervision.not-open` */
export async function liftCard(
  ctx: Ctx,
  { cardId, reason }: InputOf<Endpoints['liftCard']>,
): Promise<Record<string, never>> {
  const { id, state } = await openCard(ctx, cardId, 'supervision.card.lift')
  if (state === 'lifted') throw notOpen()
  await saveLifted(ctx, id, reason)
  await recordStreamAct(ctx, streamOf(id), ACTS.lifted, {})
  return {}
}
