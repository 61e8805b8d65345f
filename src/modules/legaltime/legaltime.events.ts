import { Type } from 'typebox'
import { Day, Fields, Id, Nullable, OneOf } from '#kernel/contract'
import { event } from '#kernel/events'

const Amendment = Type.Integer({ minimum: 1 })

/** Days from `from` to `to` may be worked or rest otherwise than before, or became certain. */
export const calendarChanged = event(
  'legaltime.calendar-changed@1',
  Fields({
    amendment: Amendment,
    /** Division code of the authority: `00` is the state. */
    layer: Type.String(),
    from: Day,
    to: Day,
    /** The calendar of this government from now on. */
    version: Type.String(),
  }),
)

/** Office hours from a day on are others than before. */
export const hoursChanged = event(
  'legaltime.hours-changed@1',
  Fields({
    /** The announcement. */
    hours: Id,
    /** Null: every unit that has none of its own. */
    unitId: Nullable(Id),
    from: Day,
  }),
)

/** A new version of a rule is law here. */
export const ruleConfirmed = event(
  'legaltime.rule-confirmed@1',
  Fields({
    amendment: Amendment,
    rule: Type.String(),
    version: Type.Integer({ minimum: 1 }),
    /** Whether open cases keep the version they pinned, or their clocks move to this one. */
    openCases: OneOf('keep', 'move'),
  }),
)
