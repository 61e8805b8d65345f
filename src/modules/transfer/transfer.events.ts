import { Type } from 'typebox'
import { Fields, Id } from '#kernel/contract'
import { event } from '#kernel/events'

/** Somebody exported a list. */
export const exported = event(
  'transfer.exported@1',
  Fields({ exportId: Id, list: Type.String(), personId: Id, personal: Type.Boolean() }),
)

/** An import was written. */
export const imported = event(
  'transfer.imported@1',
  Fields({ importId: Id, target: Type.String(), personId: Id, rows: Type.Integer() }),
)
