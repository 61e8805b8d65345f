import { Type } from 'typebox'
import { Fields, Id, Nullable } from '#kernel/contract'
import { event } from '#kernel/events'

/** Somebody rated how he was served at a window, and may have said why; nothing says who. */
export const sittingRated = event(
  'reception.rated@1',
  Fields({
    ...{ sittingId: Id, counterId: Nullable(Id), grade: Type.Integer() },
    reasons: Type.Optional(Type.Array(Type.String())),
  }),
)
