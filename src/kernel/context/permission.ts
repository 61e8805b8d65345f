/** Who holds a permission: everybody, any citizen, any member of staff, or whoever has it by a role. */
export type Holder = 'public' | 'citizen' | 'staff' | 'role'

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
 * Declares a permission. `public` includes everybody; `citizen` any logged-in citizen or enterprise and `staff`
 * any logged-in member of staff, each for his own records only; `role` is given to staff through roles.
 * @throws Error where the name is taken
 */
export function permission(name: `${string}.${string}`, title: string, ...holders: Holder[]): Permission {
  if (declared.has(name)) throw new Error(`permission ${name} is declared twice`)
  const made: Permission = { name, title, holders }
  declared.set(name, made)
  return made
}

/** The declaration of a permission, if there is one. */
export const permissionOf = (name: string): Permission | undefined => declared.get(name)

/** Every declared permission, by name. */
export const allPermissions = (): readonly Permission[] =>
  [...declared.values()].sort((a, b) => a.name.localeCompare(b.name))
