import { type Static, Type } from 'typebox'
import { Fields, OneOf, validate } from '#kernel/contract'
import type { Offered } from './role-offer.store.ts'

/** Roles that a government begins with, as they stand in a data pack. */
const RolePack = Type.Array(
  Fields({
    code: Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$' }),
    title: Type.String({ minLength: 1 }),
    grants: Type.Array(
      Fields({
        permission: Type.String({ pattern: '^[a-z]+\\.[a-z-]+\\.[a-z-]+$' }),
        scope: OneOf('own', 'unit', 'subtree', 'government'),
      }),
    ),
  }),
)
export type RolePack = Static<typeof RolePack>

/** Reads the roles of a data pack. @throws Refusal `kernel.invalid-input` */
export const readRolePack = (text: string): RolePack => validate(RolePack, JSON.parse(text))

/** The grants of a pack, one by one. */
export const offersOf = (pack: RolePack): Offered[] =>
  pack.flatMap(({ code, grants }) => grants.map((grant) => ({ roleCode: code, ...grant })))
