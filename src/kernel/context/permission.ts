/** Who holds a permission without being given a role: staff only get theirs by role. */
export type Holder = 'public' | 'citizen' | 'role'

/** A permission, declared by the module that guards something with it. */
export interface Permission {
  /** `module.noun.verb` */
  readonly name: string
  /** Name shown in the permission matrix, in Chinese. */
  readonly title: string
  readonly holders: readonly Holder[]
}

const declared = new Map<string, Permission>()

/**
 * Declares a permission. `public` includes everybody; `citizen` any logged-in citizen or enterprise,
 * each for his own records only; `role` is given to staff through roles.
 */
export function permission(name: `${string}.${string}`, title: string, ...holders: Holder[]): Permission {
  const made: Permission = { name, title, holders }
  declared.set(name, made)
  return made
}

/** The declaration of a permission, if there is one. */
export const permissionOf = (name: string): Permission | undefined => declared.get(name)

/** Every declared permission, by name. */
export const allPermissions = (): readonly Permission[] =>
  [...declared.values()].sort((a, b) => a.name.localeCompare(b.name))
