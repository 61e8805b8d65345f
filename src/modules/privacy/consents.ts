import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { newId } from '#kernel/ids'
import { isDue, lastSaid, newlySaid } from './consent.model.ts'
import { consentsOf, insertConsents } from './consent.store.ts'
import type { hallContract } from './hall.contract.ts'
import { ownAccountId } from './own-account.ts'
import { type TextRecord, textsInForce } from './text.store.ts'

type Endpoints = typeof hallContract.endpoints
type Notice = OutputOf<Endpoints['readNotices']>['rows'][number]

const inForce = (ctx: Ctx): Promise<TextRecord[]> => textsInForce(ctx, legalDayOf(ctx.now))

const shown = ({ code, version, kind, title, body, basis, inForceOn }: TextRecord): Notice => ({
  ...{ code, version, title, body, basis, inForceOn },
  kind: kind as Notice['kind'],
})

/** 个人信息处理规则 (个人信息保护法 §17): what is in force today. */
export const readNotices = async (ctx: Ctx): Promise<OutputOf<Endpoints['readNotices']>> => ({
  rows: (await inForce(ctx)).map(shown),
})

/** What the caller has said to the texts in force. */
export async function listConsents(ctx: Ctx): Promise<OutputOf<Endpoints['listConsents']>> {
  const texts = await inForce(ctx)
  const said = await consentsOf(ctx, ownAccountId(ctx))
  const rows = texts.map((text) => {
    const last = lastSaid(said, text)
    return { ...shown(text), given: last?.given ?? null, at: last?.at.toISOString() ?? null }
  })
  return { rows, due: isDue(texts, said) }
}

/** Notes that the caller has read the notices, and which consents he gives or withdraws (个人信息保护法 §14, §15). */
export async function decideConsents(
  ctx: Ctx,
  { given }: InputOf<Endpoints['decideConsents']>,
): Promise<Record<string, never>> {
  const accountId = ownAccountId(ctx)
  const said = newlySaid(await inForce(ctx), await consentsOf(ctx, accountId), new Set(given))
  await insertConsents(
    ctx,
    said.map((one) => ({ ...one, id: newId(), accountId, at: ctx.now })),
  )
  return {}
}

/** Part: whether an account has given its consent to the text in force of this code, and not withdrawn it. */
export async function hasConsent(ctx: Ctx, accountId: string, code: string): Promise<boolean> {
  const text = (await inForce(ctx)).find((one) => one.code === code)
  return text !== undefined && lastSaid(await consentsOf(ctx, accountId), text)?.given === true
}
