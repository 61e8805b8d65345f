import type { RoleGrant } from './role.model.ts'

/** What an act says of a role (`org.role-changed@1`). */
export interface RoleAct {
  readonly roleId: string
  readonly change: 'created' | 'set' | 'extended'
  /** What it gives now; where it was extended, what was added. */
  readonly grants: readonly RoleGrant[]
}

/** What a change gave and took, measured against what the role gave before. */
export interface RoleDifference {
  readonly added: readonly RoleGrant[]
  readonly removed: readonly RoleGrant[]
}

const keyOf = ({ permission, scope }: RoleGrant): string => `${permission} ${scope}`

const without = (grants: readonly RoleGrant[], others: readonly RoleGrant[]): RoleGrant[] => {
  const taken = new Set(others.map(keyOf))
  return grants.filter((grant) => !taken.has(keyOf(grant)))
}

/**
 * What a role gave before it was first changed: a government is founded with roles that no act tells of. It is what
 * came with the product, without what an act added later.
 * @param given what of the product was ever given to this role
 * @param acts of this role
 */
export function foundedWith(given: readonly RoleGrant[], acts: readonly RoleAct[]): RoleGrant[] {
  if (acts.some(({ change }) => change === 'created')) return []
  return without(
    given,
    acts.flatMap(({ change, grants }) => (change === 'extended' ? grants : [])),
  )
}

/**
 * What each change of roles gave and took.
 * @param acts of all roles of a government, first to last
 * @param founded what each role gave before its first act
 */
export function roleDifferences<A extends RoleAct>(
  acts: readonly A[],
  founded: ReadonlyMap<string, readonly RoleGrant[]> = new Map(),
): (A & RoleDifference)[] {
  const given = new Map(founded)
  return acts.map((act) => {
    const before = given.get(act.roleId) ?? []
    const after = act.change === 'extended' ? [...before, ...without(act.grants, before)] : act.grants
    given.set(act.roleId, after)
    return { ...act, added: without(after, before), removed: without(before, after) }
  })
}
