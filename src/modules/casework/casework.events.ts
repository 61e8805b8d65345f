import { Type } from 'typebox'
import { Day, Fields, Id, Instant, Nullable, OneOf } from '#kernel/contract'
import { event } from '#kernel/events'

/** Why personal values are destroyed: their time is over, their person asked, or the law demands it. */
export const GROUNDS = ['retention', 'request', 'law'] as const

/** What of a case's personal values is destroyed. */
export const EXTENTS = ['parties', 'texts', 'files', 'papers'] as const

/** Personal values of a case were destroyed; who keeps more of them beside the case destroys those too. */
export const valuesDestroyed = event(
  'casework.values-destroyed@1',
  Fields({
    caseId: Id,
    kind: Type.String(),
    ground: OneOf(...GROUNDS),
    extent: Type.Array(OneOf(...EXTENTS)),
  }),
)

/** The last day of a clock ended while it ran, and the law says no more than that the office is late. Told once. */
export const duePassed = event(
  'casework.due-passed@1',
  Fields({
    caseId: Id,
    number: Type.String(),
    kind: Type.String(),
    /** Whose clock it is. */
    unitId: Id,
    clock: Type.String(),
    clockKind: OneOf('legal', 'promise'),
    dueOn: Day,
    endedAt: Instant,
  }),
)

/** Dates of a case are others than before, because the calendar is, or by confirmation the rule. Told once a change. */
export const datesMoved = event(
  'casework.dates-moved@1',
  Fields({
    caseId: Id,
    number: Type.String(),
    kind: Type.String(),
    itemName: Type.String(),
    unitId: Id,
    owner: Nullable(Id),
    reason: OneOf('calendar', 'rule'),
    dates: Type.Array(
      Fields({ clock: Type.String(), clockKind: OneOf('legal', 'promise'), before: Day, dueOn: Day }),
    ),
  }),
)
