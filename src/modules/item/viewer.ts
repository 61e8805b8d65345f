import { actorRef, type Ctx, can } from '#kernel/context'
import type { Unit } from '#modules/org'
import type { Viewer } from './abilities.model.ts'
import { scopeOfUnit } from './departments.ts'
import { editItems, publishItems } from './item.permissions.ts'

/** The actor as a viewer of a unit's items. */
export function viewerOf(ctx: Ctx, unit: Unit): Viewer {
  const record = scopeOfUnit(ctx, unit)
  return {
    ref: actorRef(ctx.actor),
    mayEdit: can(ctx.actor, editItems.name, record),
    mayPublish: can(ctx.actor, publishItems.name, record),
  }
}
