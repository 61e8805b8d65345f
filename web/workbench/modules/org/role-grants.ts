import type { Role } from './api.ts'

/** How far a permission may reach, nearest first. */
export const SCOPES = ['own', 'unit', 'subtree', 'government'] as const
/** How far a permission reaches. */
export type ScopeName = (typeof SCOPES)[number]
/** Scopes of a role's permissions; a permission that is not given has none. The names of permissions hold dots. */
export type GrantMap = Readonly<Record<string, ScopeName | null | undefined>>

/** The grants of a role as the form holds them. */
export const grantMapOf = (role: Role | null): GrantMap =>
  Object.fromEntries((role?.grants ?? []).map(({ permission, scope }) => [permission, scope]))

/** The grants as the server takes them. */
export const grantsOf = (map: GrantMap): Role['grants'] =>
  Object.entries(map).flatMap(([permission, scope]) => (scope ? [{ permission, scope }] : []))
