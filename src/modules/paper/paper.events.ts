import { Type } from 'typebox'
import { Fields, Id, Nullable } from '#kernel/contract'
import { event } from '#kernel/events'

/** A paper was made void. Ordered by paper. */
export const paperVoided = event(
  'paper.voided@1',
  Fields({ paperId: Id, caseId: Nullable(Id), unitId: Id, template: Type.String() }),
)

/** A paper was given out again as a new version. Ordered by the old one. */
export const paperSuperseded = event(
  'paper.superseded@1',
  Fields({ paperId: Id, successorId: Id, caseId: Nullable(Id), unitId: Id, template: Type.String() }),
)

/** A person put the seal on a paper that the law itself brought about: it is out. Ordered by paper. */
export const paperSealed = event(
  'paper.sealed@1',
  Fields({ paperId: Id, caseId: Nullable(Id), unitId: Id, template: Type.String() }),
)
