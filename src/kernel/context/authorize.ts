import { forbidden, notFound, unauthenticated } from '#kernel/errors'
import { type Actor, type Scope, type StaffActor, seatOf } from './actor.ts'
import { permissionOf } from './permission.ts'

/** What of a record decides who may act on it. */
export interface Scoped {
  readonly governmentId: string
  /** Unit that is responsible, if any. */
  readonly unitId?: string | null
  /** Path of that unit, needed where a grant reaches a subtree. */
  readonly unitPath?: string | null
  /** Accounts or persons whose own record this is. */
  readonly owners?: readonly string[]
  /** Who has to do with it besides. */
  readonly also?: AlsoReached
}

/** Units and people that a record reaches besides its own, and the only permissions that they have for it by that. */
export interface AlsoReached {
  readonly permissions: readonly string[]
  readonly units: readonly { readonly id: string; readonly path: string }[]
  readonly people: readonly string[]
}

/** How far a staff member holds a permission, widest scopes first; empty when not at all. */
export function scopesOf(actor: StaffActor, permission: string): Scope[] {
  const held = new Set(actor.grants.filter((g) => g.permission === permission).map((g) => g.scope))
  const widestFirst: Scope[] = ['government', 'subtree', 'unit', 'own']
  return widestFirst.filter((scope) => held.has(scope))
}

/** Whether the actor holds the permission for anything at all. */
export function holds(actor: Actor, permission: string): boolean {
  const holders = permissionOf(permission)?.holders ?? []
  if (holders.includes('public')) return true
  switch (actor.kind) {
    case 'public':
      return false
    case 'citizen':
      return holders.includes('citizen')
    case 'staff':
      return holders.includes('staff') || actor.grants.some((g) => g.permission === permission)
    case 'system':
      return actor.permissions.includes(permission)
  }
}

function reaches(actor: StaffActor, scope: Scope, record: Scoped): boolean {
  switch (scope) {
    case 'government':
      return true
    case 'subtree':
      return record.unitPath?.startsWith(actor.unitPath) ?? record.unitId === actor.unitId
    case 'unit':
      return record.unitId === actor.unitId
    case 'own':
      return record.owners?.includes(actor.personId) ?? false
  }
}

/** Whether somebody who has to do with a record besides may do this to it. */
function alsoReaches(actor: StaffActor, permission: string, { governmentId, also }: Scoped): boolean {
  if (!also?.permissions.includes(permission)) return false
  const scopes = scopesOf(actor, permission)
  return (
    (scopes.length > 0 && also.people.includes(seatOf(actor))) ||
    also.units.some(({ id, path }) =>
      scopes.some((scope) => reaches(actor, scope, { governmentId, unitId: id, unitPath: path })),
    )
  )
}

/** Whether the actor may do this to this record. */
export function can(actor: Actor, permission: string, record: Scoped): boolean {
  const holders = permissionOf(permission)?.holders ?? []
  if (holders.includes('public')) return true
  switch (actor.kind) {
    case 'public':
      return false
    case 'citizen':
      return holders.includes('citizen') && (record.owners?.includes(actor.accountId) ?? false)
    case 'staff':
      return (
        record.governmentId === actor.governmentId &&
        ((holders.includes('staff') && reaches(actor, 'own', record)) ||
          scopesOf(actor, permission).some((scope) => reaches(actor, scope, record)) ||
          alsoReaches(actor, permission, record))
      )
    case 'system':
      return (
        actor.permissions.includes(permission) &&
        (actor.governmentId ?? record.governmentId) === record.governmentId
      )
  }
}

/**
 * Authorizes an act on a locked record.
 * @param seeing permission that lets the actor know that the record exists; without it the answer is
 *   the same as for a record that is not there
 * @throws Refusal `kernel.not-found` or `kernel.forbidden`
 */
export function authorize(actor: Actor, permission: string, record: Scoped, seeing?: string): void {
  if (can(actor, permission, record)) return
  throw seeing !== undefined && can(actor, seeing, record) ? forbidden() : notFound()
}

/** Refuses a caller who holds the permission for nothing at all. */
export function demand(actor: Actor, permission: string): void {
  if (holds(actor, permission)) return
  throw actor.kind === 'public' ? unauthenticated() : forbidden()
}
