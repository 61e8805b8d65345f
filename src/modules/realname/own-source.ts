import { personalSource } from '#modules/privacy'
import { proofsOf } from './proof.store.ts'

personalSource({
  name: 'realname.proofs',
  read: async (ctx, accountId) =>
    (await proofsOf(ctx, accountId)).map(({ level, at, unitName, document, validUntil, endedAt }) => ({
      ...{ level, at: at.toISOString(), by: unitName },
      ...(document !== null && { document }),
      ...(validUntil !== null && { validUntil }),
      ...(endedAt !== null && { endedAt: endedAt.toISOString() }),
    })),
})
