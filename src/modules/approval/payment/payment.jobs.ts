import { Fields, Id } from '#kernel/contract'
import { jobDefinition } from '#kernel/jobs'

/** Looks at an order in the gateway, and puts on record what was paid. */
export const lookAtOrder = jobDefinition(
  'approval.look-at-order',
  Fields({ governmentId: Id, order: Id }),
  'awaited',
)

/** Pays back at the gateway what was ordered for a case. */
export const payBack = jobDefinition('approval.pay-back', Fields({ governmentId: Id, caseId: Id }))
