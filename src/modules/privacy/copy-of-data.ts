import type { Ctx } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import type { hallContract } from './hall.contract.ts'
import { ownAccountId } from './own-account.ts'
import { personalSources } from './personal-source.ts'

type Endpoints = typeof hallContract.endpoints
type Copy = OutputOf<Endpoints['readCopy']>

/** 个人信息副本 (个人信息保护法 §45(1)): everything that is kept for the caller's account in this government. */
export async function readCopy(ctx: Ctx): Promise<Copy> {
  const accountId = ownAccountId(ctx)
  const sections: Copy['sections'] = []
  for (const { name, read } of personalSources()) {
    sections.push({ name, records: (await read(ctx, accountId)).map((record) => ({ ...record })) })
  }
  return { madeAt: ctx.now.toISOString(), sections }
}

/** The same copy as a file that other programs read (个人信息保护法 §45(3)). */
export async function downloadCopy(ctx: Ctx): Promise<OutputOf<Endpoints['downloadCopy']>> {
  const text = `${JSON.stringify(await readCopy(ctx), null, 2)}\n`
  return {
    name: 'personal-data.json',
    type: 'application/json',
    bytes: Buffer.from(text),
    disposition: 'attachment',
  }
}
