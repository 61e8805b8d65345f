import type { Ctx } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import { reachedUnitIds } from '#modules/org'
import { sealLapsed } from '#modules/seal'
import { isIssuedTemplate } from './paper.kinds.ts'
import { titleOf } from './paper.words.ts'
import type { registerContract } from './register.contract.ts'
import { countWaiting } from './seal.store.ts'

/** 待盖章: what waits for a seal in the units that the caller reaches, the longest waiting first. */
export async function listWaiting(
  ctx: Ctx,
): Promise<OutputOf<typeof registerContract.endpoints.listWaiting>> {
  const rows = []
  for (const one of await countWaiting(ctx, await reachedUnitIds(ctx, 'seal.seal.read'))) {
    const { unitId, template, unitName, count, since } = one
    rows.push({
      ...{ unitId, template, unitName, count },
      title: isIssuedTemplate(template) ? titleOf(template, ctx.locale) : template,
      since: since.toISOString(),
      lapsed: await sealLapsed(ctx, { unitId, paper: template }),
    })
  }
  return { rows }
}
