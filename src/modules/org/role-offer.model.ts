import { permissionOf } from '#kernel/context'
import type { Role } from './role.store.ts'
import type { Offered } from './role-offer.store.ts'

/** What becomes of the grants that this version brings for the first time. */
export interface Handing {
  /** Roles that the government does not have. */
  readonly newRoles: readonly string[]
  /** To be added to a role now. */
  readonly added: readonly Offered[]
  /** Settled without any change. */
  readonly known: readonly Offered[]
  /** For the government to decide: what decides over others or gives power goes to nobody by itself. */
  readonly open: readonly Offered[]
}

const keyOf = ({ roleCode, permission, scope }: Offered): string => `${roleCode} ${permission} ${scope}`

/** Grants of a pack that were never handed to a government. */
export function freshOf(pack: readonly Offered[], before: readonly Offered[]): Offered[] {
  const settled = new Set(before.map(keyOf))
  return pack.filter((one) => !settled.has(keyOf(one)))
}

/**
 * What to do with the roles of a version in one government. Each grant is handed over once, so that what a government
 * took from a role stays taken. A government that was never offered anything was founded by an older version: a
 * permission that any of its roles gives was known to it then.
 */
export function handingOf(
  pack: readonly Offered[],
  before: readonly Offered[],
  roles: readonly Role[],
): Handing {
  const everGiven = new Set(roles.flatMap(({ grants }) => grants.map(({ permission }) => permission)))
  const byCode = new Map(roles.map((role) => [role.code, role]))
  const fresh = freshOf(pack, before)
  const isKnown = ({ roleCode, permission }: Offered): boolean =>
    (before.length === 0 && everGiven.has(permission)) ||
    (byCode.get(roleCode)?.grants.some((grant) => grant.permission === permission) ?? false)
  const existing = fresh.filter(({ roleCode }) => byCode.has(roleCode))
  const unknown = existing.filter((one) => !isKnown(one))
  const decides = ({ permission }: Offered): boolean => permissionOf(permission)?.decides === true
  return {
    newRoles: [...new Set(fresh.map(({ roleCode }) => roleCode).filter((code) => !byCode.has(code)))],
    added: unknown.filter((one) => !decides(one)),
    known: existing.filter(isKnown),
    open: unknown.filter(decides),
  }
}
