import type { Unit } from './api.ts'

/** A unit with those below it, as the tree shows it. */
export interface UnitNode {
  readonly key: string
  readonly value: string
  readonly title: string
  readonly disabled: boolean
  readonly children: UnitNode[]
}

/** The tree of these units; one whose upper unit is not among them stands at the top. */
export function treeOf(units: readonly Unit[]): UnitNode[] {
  const ids = new Set(units.map(({ id }) => id))
  const byParent = new Map<string | null, Unit[]>()
  for (const unit of units) {
    const parent = unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : null
    byParent.set(parent, [...(byParent.get(parent) ?? []), unit])
  }
  const below = (parent: string | null): UnitNode[] =>
    (byParent.get(parent) ?? []).map(({ id, shortName, state }) => ({
      key: id,
      value: id,
      title: shortName,
      disabled: state === 'closed',
      children: below(id),
    }))
  return below(null)
}

/** A unit and all units below it, by id: where it cannot be moved to. */
export function branchOf(units: readonly Unit[], top: string): Set<string> {
  const branch = new Set([top])
  for (const { id, parentId } of units) if (parentId !== null && branch.has(parentId)) branch.add(id)
  return branch
}

/** Ids of the units above one, so that it is seen in the tree. */
export function aboveOf(units: readonly Unit[], id: string | undefined): string[] {
  const parent = units.find((unit) => unit.id === id)?.parentId
  return parent ? [...aboveOf(units, parent), parent] : []
}
