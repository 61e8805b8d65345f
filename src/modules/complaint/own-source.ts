import { personalSource } from '#modules/privacy'
import { complaintsOf } from './complaint.store.ts'
import { textsOf } from './texts.ts'

personalSource({
  name: 'complaint.complaints',
  read: async (ctx, accountId) =>
    (await complaintsOf(ctx, accountId)).map((row) => {
      const { number, origin, state, askedAt, caseNumber } = row
      const texts = Object.entries(textsOf(ctx, row)).filter(([, text]) => text !== null)
      return {
        ...{ number, origin, state, askedAt: askedAt.toISOString() },
        ...(caseNumber !== null && { caseNumber }),
        ...(Object.fromEntries(texts) as Record<string, string>),
      }
    }),
})
