import { Type } from 'typebox'
import { contract, endpoint, Fields, Nullable, Slug } from '#kernel/contract'

/** Minutes since midnight. */
const Minutes = Type.Integer({ minimum: 0, maximum: 1440 })

/** Where the public finds the units of a government. */
export const officeContract = contract('org', {
  listOffices: endpoint({
    method: 'GET',
    path: '/org/:government/offices',
    permission: 'org.government.browse',
    summary: '办事地点：地址、电话、怎么去、办公时间和现在开不开（公开）',
    input: Fields({ government: Slug }),
    output: Fields({
      rows: Type.Array(
        Fields({
          code: Type.String(),
          name: Type.String(),
          address: Type.String(),
          phone: Type.String(),
          way: Type.String(),
          /** Today's stretches, none where no hours were announced; null on a day off. */
          today: Nullable(Type.Array(Fields({ opens: Minutes, closes: Minutes }))),
          openNow: Type.Boolean(),
        }),
      ),
      /** Day that the state is told for. */
      day: Type.String(),
      /** Next working day, where today is none. */
      nextDay: Nullable(Type.String()),
    }),
  }),
})
