import { Type } from 'typebox'
import { Id, OneOf } from '#kernel/contract'
import { event } from '#kernel/events'
import { REALNAME_LEVELS } from './realname.words.ts'

/** The 实名等级 of an account is now another one, or was confirmed anew. */
export const levelChanged = event(
  'realname.level-changed@1',
  Type.Object({ accountId: Id, level: OneOf(...REALNAME_LEVELS) }),
)
