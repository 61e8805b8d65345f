import { Type } from 'typebox'
import { Fields, Id, Nullable } from '#kernel/contract'
import { event } from '#kernel/events'
import { ItemCode } from './facts.schema.ts'

/** A version is in force from now; the one before it, if any, is retired. Ordered by item. */
export const versionInForceTold = event(
  'item.version-in-force@1',
  Fields({
    itemId: Id,
    versionId: Id,
    code: ItemCode,
    number: Type.Integer({ minimum: 1 }),
    unitId: Id,
    replacedVersionId: Nullable(Id),
  }),
)

/** The item can no longer be applied for. Ordered by item. */
export const itemRetired = event(
  'item.retired@1',
  Fields({ itemId: Id, versionId: Id, code: ItemCode, unitId: Id }),
)
