import { type Actor, scopesOf } from '#kernel/context'

/** Which units of the own government an actor reaches with a permission: the widest scope decides. */
export type Reach =
  | { readonly kind: 'all' }
  | { readonly kind: 'subtree'; readonly path: string }
  | { readonly kind: 'unit'; readonly unitId: string }
  | { readonly kind: 'none' }

/** The reach of an actor with a permission, for the filter of a list; the same answer as `can` gives for each unit. */
export function reachOf(actor: Actor, permission: string): Reach {
  if (actor.kind === 'system' && actor.permissions.includes(permission)) return { kind: 'all' }
  if (actor.kind !== 'staff') return { kind: 'none' }
  switch (scopesOf(actor, permission)[0]) {
    case 'government':
      return { kind: 'all' }
    case 'subtree':
      return { kind: 'subtree', path: actor.unitPath }
    case 'unit':
      return { kind: 'unit', unitId: actor.unitId }
    default:
      return { kind: 'none' }
  }
}
