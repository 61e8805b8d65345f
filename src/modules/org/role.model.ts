import type { Scope } from '#kernel/context'
import { roleReach, unknownPermission } from './org.errors.ts'

/** A permission that a role gives, and how far. */
export interface RoleGrant {
  readonly permission: string
  readonly scope: Scope
}

/**
 * Whether roles may be given or taken by somebody: a grant that reaches the whole government passes only through
 * the hands of those who appoint in the whole government.
 * @param giverScopes how far the giver may appoint
 * @throws Refusal `org.role-reach`
 */
export function checkGiving(giverScopes: readonly Scope[], grants: readonly RoleGrant[]): void {
  if (giverScopes.includes('government')) return
  if (grants.some((grant) => grant.scope === 'government')) throw roleReach()
}

/**
 * Grants of a role as they are stored: each once, only permissions that are given by roles.
 * @param grantable whether a permission is declared and given by roles
 * @throws Refusal `org.unknown-permission` naming the first one that is not
 */
export function checkedGrants(
  grants: readonly RoleGrant[],
  grantable: (permission: string) => boolean,
): readonly RoleGrant[] {
  const unknown = grants.find((grant) => !grantable(grant.permission))
  if (unknown) throw unknownPermission({ permission: unknown.permission })
  return [...new Map(grants.map((grant) => [`${grant.permission} ${grant.scope}`, grant])).values()]
}
