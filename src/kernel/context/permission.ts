/** Who holds a permission: everybody, any citizen, any member of staff, or whoever has it by a role. */
export type Holder = 'public' | 'citizen' | 'staff' | 'role'

/** A permission, declared by the module that guards something with it. */
export interface Permission {
  /** `module.noun.verb` */
  readonly name: string
  /** Name shown in the permission matrix, in Chinese. */
  readonly title: string
  readonly holders: readonly Holder[]
  /** Whoever holds it decides over others, or gives power: his session must have proven a second factor. */
  readonly decides: boolean
}

const declared = new Map<string, Permission>()

function declare(made: Permission): Permission {
  if (declared.has(made.name)) throw new Error(`permission ${made.name} is declared twice`)
  declared.set(made.name, made)
  return made
}

/**
 * Declares a permission. `public` includes everybody; `citizen` any logged-in citizen or enterprise and `staff`
 * any logged-in member of staff, each for his own records only; `role` is given to staff through roles.
 * @throws Error where the name is taken
 */
export const permission = (name: `${string}.${string}`, title: string, ...holders: Holder[]): Permission =>
  declare({ name, title, holders, decides: false })

/**
 * Declares a permission that decides over others (§38 行政许可法: granting and refusing) or gives power (roles,
 * appointments, accounts). It is given to staff through roles, and works only in a session that has proven a second
 * factor: no policy takes that away.
 * @throws Error where the name is taken
 */
export const decidingPermission = (name: `${string}.${string}`, title: string): Permission =>
  declare({ name, title, holders: ['role'], decides: true })

/** The declaration of a permission, if there is one. */
export const permissionOf = (name: string): Permission | undefined => declared.get(name)

/** Every declared permission, by name. */
export const allPermissions = (): readonly Permission[] =>
  [...declared.values()].sort((a, b) => a.name.localeCompare(b.name))
