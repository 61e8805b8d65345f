import { citizenProfile, idIndexOf, mailAddressOf } from '#modules/identity'
import { consentsOf } from './consent.store.ts'
import { looksAt } from './look.store.ts'
import { personalSource } from './personal-source.ts'
import { requestsOf } from './request.store.ts'
import { openRequest } from './request.ts'

const MOST_LOOKS = 1000

personalSource({
  name: 'privacy.account',
  read: async (ctx, accountId) => {
    const { kind, name, idNumber, phone, contactName } = await citizenProfile(ctx, accountId)
    const mail = await mailAddressOf(ctx, accountId)
    const more = { ...(contactName !== null && { contactName }), ...(mail !== null && { mail }) }
    return [{ kind, name, idNumber, phone, ...more }]
  },
})

personalSource({
  name: 'privacy.consents',
  read: async (ctx, accountId) =>
    (await consentsOf(ctx, accountId)).map(({ code, version, given, at }) => ({
      ...{ code, version: String(version), given: given ? 'yes' : 'no', at: at.toISOString() },
    })),
})

personalSource({
  name: 'privacy.looks',
  read: async (ctx, accountId) => {
    const { idNumber } = await citizenProfile(ctx, accountId)
    const { rows } = await looksAt(ctx, idIndexOf(ctx, idNumber), { limit: MOST_LOOKS, offset: 0 })
    return rows.map(({ kind, position, reference, at }) => ({
      ...{ kind, position, at: at.toISOString(), ...(reference !== null && { reference }) },
    }))
  },
})

personalSource({
  name: 'privacy.requests',
  read: async (ctx, accountId) =>
    Promise.all(
      (await requestsOf(ctx, accountId)).map(async (row) => {
        const { number, kind, state, askedAt, what, answer } = await openRequest(ctx, row)
        return { number, kind, state, askedAt, what, ...(answer !== null && { answer }) }
      }),
    ),
})
