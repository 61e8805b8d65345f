import { Type } from 'typebox'
import { Fields, Id } from '#kernel/contract'
import { event } from '#kernel/events'

/** A unit has another seal for these kinds of papers. Ordered by seal. */
export const sealRegistered = event(
  'seal.registered@1',
  Fields({ sealId: Id, unitId: Id, papers: Type.Array(Type.String()) }),
)
