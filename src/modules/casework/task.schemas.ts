import { Type } from 'typebox'
import { Day, Fields, Id, Instant, Nullable } from '#kernel/contract'

/** One line of the tray 待办. */
export const TaskRow = Fields({
  id: Id,
  caseId: Id,
  caseNumber: Type.String(),
  kind: Type.String(),
  /** Node of the flow, such as `receive` or `decide`. */
  node: Type.String(),
  /** What the node is called in a flow that its government drew; null where it is one that ships. */
  nodeName: Nullable(Type.String()),
  subject: Type.String(),
  /** Whose matter it is, masked; empty where nobody is named. */
  applicant: Type.String(),
  unitName: Type.String(),
  openedAt: Instant,
  dueOn: Nullable(Day),
  left: Nullable(Type.Integer()),
  claimedBy: Nullable(Type.String()),
  /** To whom it was handed by name; null where anybody of the role may take it. */
  handedTo: Nullable(Type.String()),
  /** The caller has to keep away from the case (回避). */
  barred: Type.Boolean(),
  /** Nobody has it, and the caller may take it. */
  claimable: Type.Boolean(),
  mine: Type.Boolean(),
  /** Name of the one for whom the caller may do it (代行); null for his own work. */
  behalfOf: Nullable(Type.String()),
})

/** One task as it stood at an instant; `left` counts working days from that day on, by the calendar of today. */
export const PastTaskRow = Fields({
  id: Id,
  caseId: Id,
  caseNumber: Type.String(),
  kind: Type.String(),
  node: Type.String(),
  subject: Type.String(),
  unitName: Type.String(),
  openedAt: Instant,
  /** As the office knew it then. */
  dueOn: Nullable(Day),
  left: Nullable(Type.Integer()),
  /** Who had claimed it then. */
  claimedBy: Nullable(Type.String()),
})
