import { Type } from 'typebox'
import { contract, Day, endpoint, Fields, Id, Instant, Line, Nothing, Prose } from '#kernel/contract'

const reason = Prose(500)

/** A case that is not destroyed through a day. */
const CaseHold = Fields({
  id: Id,
  caseId: Id,
  number: Type.String(),
  reason: Type.String(),
  /** Included. */
  until: Day,
  /** Who decided it. */
  person: Type.String(),
  placedAt: Instant,
})

export const holdContract = contract('hold', {
  listHolds: endpoint({
    method: 'GET',
    path: '/hold/holds',
    permission: 'retention.hold.manage',
    summary: '正在暂停销毁的办件',
    input: Fields({}),
    output: Fields({ rows: Type.Array(CaseHold), total: Type.Integer() }),
  }),
  placeHold: endpoint({
    method: 'POST',
    path: '/hold/holds',
    permission: 'retention.hold.manage',
    summary: '暂停销毁有争议的办件，到某日为止（含）',
    input: Fields({ number: Line(40), reason, until: Day }),
    output: Nothing,
  }),
  liftHold: endpoint({
    method: 'POST',
    path: '/hold/holds/lift',
    permission: 'retention.hold.manage',
    summary: '提前解除暂停销毁',
    input: Fields({ number: Line(40), reason }),
    output: Nothing,
  }),
})
