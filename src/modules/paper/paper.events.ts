import { Type } from 'typebox'
import { Fields, Id, Nullable } from '#kernel/contract'
import { event } from '#kernel/events'

/** A paper was made void. Ordered by paper. */
export const paperVoided = event(
  'paper.voided@1',
  Fields({ paperId: Id, caseId: Nullable(Id), unitId: Id, template: Type.String() }),
)
