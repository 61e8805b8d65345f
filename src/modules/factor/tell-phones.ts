import type { Ctx } from '#kernel/context'
import { openField } from '#kernel/crypto'
import { queueNotice } from '#kernel/notice'
import { sealedFactor } from './add-factor.ts'
import type { FactorRow } from './factor.store.ts'
import chinese from './messages/zh-CN.json' with { type: 'json' }

/** Tells the phones among factors that are taken away why they prove nobody any more, in Chinese. */
export async function tellPhones(
  ctx: Ctx,
  taken: readonly FactorRow[],
  why: 'reset' | 'removed',
): Promise<void> {
  for (const { id, kind, secret } of taken) {
    if (kind !== 'sms') continue
    await queueNotice(ctx, openField(ctx.services.keyring, secret, sealedFactor(id)), chinese[`sms.${why}`])
  }
}
