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

/** Dates of a case are others than before, because calendar or office hours are, or by confirmation the rule. Told once a change. */
export const datesMoved = event(
  'casework.dates-moved@1',
  Fields({
    caseId: Id,
    number: Type.String(),
    kind: Type.String(),
    itemName: Type.String(),
    unitId: Id,
    owner: Nullable(Id),
    reason: OneOf('calendar', 'rule', 'hours'),
    /** People who have claimed tasks of the case. */
    hands: Type.Array(Id),
    dates: Type.Array(
      Fields({ clock: Type.String(), clockKind: OneOf('legal', 'promise'), before: Day, dueOn: Day }),
    ),
  }),
)

/** Papers were sent from one unit to another, received there, or refused. */
export const papersMoved = event(
  'casework.papers-moved@1',
  Fields({
    transferId: Id,
    number: Type.String(),
    fromUnitId: Id,
    toUnitId: Id,
    /** Person who sent them. */
    sentBy: Id,
    state: OneOf('sent', 'received', 'refused'),
  }),
)

/** Somebody's tasks were given to others. */
export const tasksHandedOver = event(
  'casework.tasks-handed-over@1',
  Fields({
    fromPersonId: Id,
    reason: Type.String(),
    shares: Type.Array(Fields({ personId: Id, tasks: Type.Integer() })),
  }),
)

/** A period ends soon, or today: whoever works on the case, or the head of the unit, is to know. Told once a rule and date. */
export const urged = event(
  'casework.urged@1',
  Fields({
    caseId: Id,
    number: Type.String(),
    kind: Type.String(),
    /** Whose clock it is. */
    unitId: Id,
    clock: Type.String(),
    dueOn: Day,
    before: Type.Integer(),
    tell: OneOf('holder', 'head'),
    /** Persons who have claimed a task of the case. */
    holders: Type.Array(Id),
  }),
)

/** 退回、撤回、委托、转办、加签、传阅、催办 and the like: `people` are concerned, by their ids as members of staff. */
export const turnTaken = event(
  'casework.turn-taken@1',
  Fields({
    caseId: Id,
    number: Type.String(),
    subject: Type.String(),
    kind: Type.String(),
    turn: OneOf(
      ...['done', 'returned', 'withdrawn', 'delegated', 'transferred', 'signerAdded', 'circulated', 'read'],
      'urged',
    ),
    node: Type.String(),
    /** Who took it, or for whom it was taken. */
    by: Id,
    people: Type.Array(Id),
  }),
)

/** Somebody was told by a call, where the law lets that count. */
export const toldByCall = event(
  'casework.told-by-call@1',
  Fields({ caseId: Id, subject: Type.String(), calledAt: Instant }),
)

/** A member of staff has to keep away from a case: by his own word, or because he is a party of it. */
export const conflictKnown = event(
  'casework.conflict-known@1',
  Fields({ caseId: Id, number: Type.String(), unitId: Id, personId: Id, declared: Type.Boolean() }),
)

const LateEntryBody = Fields({
  entryId: Id,
  caseId: Id,
  number: Type.String(),
  unitId: Id,
  leaderId: Id,
  secretaryId: Id,
})

/** What a leader signed on paper was recorded by a secretary (代录). */
export const lateEntered = event('casework.late-entered@1', LateEntryBody)

/** The leader says that what was recorded is not what he signed: supervision is to know. */
export const lateObjected = event('casework.late-objected@1', LateEntryBody)
