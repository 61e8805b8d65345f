import { unitClosed, unitCycle, unitInUse, unitIsRoot } from './org.errors.ts'

/** What of a unit the rules of the tree look at. */
interface TreeUnit {
  readonly parentId: string | null
  /** Ids from the root down to the unit itself, each ended by `/`. */
  readonly path: string
  readonly state: 'active' | 'closed'
}

/** Path of a unit below a parent, or of the root. */
export const pathBelow = (parentPath: string | null, id: string): string => `${parentPath ?? ''}${id}/`

/** Whether a unit is another one or lies below it. */
export const liesWithin = (path: string, ancestorPath: string): boolean => path.startsWith(ancestorPath)

/**
 * Whether something new may be put below a unit.
 * @throws Refusal `org.unit-closed`
 */
export function checkParent(parent: TreeUnit): void {
  if (parent.state === 'closed') throw unitClosed()
}

/**
 * The path of a unit after it moved below another. The root stays where it is, and no unit moves below itself.
 * @throws Refusal `org.unit-is-root`, `org.unit-cycle`, `org.unit-closed`
 */
export function movedPath(unit: TreeUnit & { readonly id: string }, target: TreeUnit): string {
  if (unit.parentId === null) throw unitIsRoot()
  if (liesWithin(target.path, unit.path)) throw unitCycle()
  checkParent(target)
  return pathBelow(target.path, unit.id)
}

/**
 * Whether a unit may be closed: it is not the root, and nothing active is left in it.
 * @throws Refusal `org.unit-is-root`, `org.unit-closed`, `org.unit-in-use`
 */
export function checkClosing(unit: TreeUnit, activeChildren: number, activeAppointments: number): void {
  if (unit.parentId === null) throw unitIsRoot()
  if (unit.state === 'closed') throw unitClosed()
  if (activeChildren + activeAppointments > 0) {
    throw unitInUse({ units: activeChildren, appointments: activeAppointments })
  }
}

/**
 * Paths of all units of a tree.
 * @param parents id → id of its parent, null for the root; free of cycles
 */
export function pathsOf(parents: ReadonlyMap<string, string | null>): Map<string, string> {
  const paths = new Map<string, string>()
  const pathOf = (id: string): string => {
    const known = paths.get(id)
    if (known !== undefined) return known
    const parent = parents.get(id) ?? null
    const path = pathBelow(parent === null ? null : pathOf(parent), id)
    paths.set(id, path)
    return path
  }
  for (const id of parents.keys()) pathOf(id)
  return paths
}
