import { Type } from 'typebox'
import { Day, Fields, Id, Nullable } from '#kernel/contract'
import { event } from '#kernel/events'

/** A licence was issued. Ordered by case. */
export const licenceIssued = event(
  'licence.issued@1',
  Fields({
    licenceId: Id,
    caseId: Id,
    unitId: Id,
    itemCode: Type.String(),
    name: Type.String(),
    validFrom: Day,
    validTo: Nullable(Day),
    /** Account of the applicant who applied on line. */
    owner: Nullable(Id),
  }),
)

/** The validity of a licence was extended. Ordered by licence. */
export const licenceRenewed = event(
  'licence.renewed@1',
  Fields({
    licenceId: Id,
    caseId: Id,
    unitId: Id,
    name: Type.String(),
    validTo: Day,
    owner: Nullable(Id),
  }),
)
