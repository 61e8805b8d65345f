import { type Ctx, can, seatOf, staffOf } from '#kernel/context'
import type { Act } from '#kernel/ledger'
import { inOtherCapacity, isBarred, mayTake, ownTask, scopeOf } from '#modules/casework'
import { isClosed } from './approval.model.ts'
import { legalClock, mayExtend } from './deciding-clocks.ts'
import { printDossiers } from './dossier/dossier.permissions.ts'
import type { Permit } from './permit.ts'
import { turnAbilities } from './turn-abilities.ts'

type Abilities = ReturnType<typeof abilitiesOfFree>

/** Nothing can be done: in what has gone by, or by somebody who has to keep away. */
export const nothing = (can: Abilities): Abilities =>
  Object.fromEntries(Object.keys(can).map((name) => [name, false])) as Abilities

/** What the acting member of staff can do with a case now; the page shows only this. */
export function abilitiesOf(ctx: Ctx, found: Permit, acts: readonly Act[]): Abilities {
  const can = abilitiesOfFree(ctx, found, acts)
  return isBarred(staffOf(ctx), found) ? nothing(can) : can
}

function abilitiesOfFree(ctx: Ctx, found: Permit, acts: readonly Act[]) {
  const actor = staffOf(ctx)
  const scope = scopeOf(found)
  const task = ownTask(actor, found)
  const holder = task && found.state.claims[task.id]
  const takes = task !== undefined && mayTake(actor, found, task) && !inOtherCapacity(actor, acts)
  const at = (node: string, permission: string): boolean =>
    takes &&
    can(actor, permission, scope) &&
    found.state.flow.tasks.some((open) => open.node === node && mayTake(actor, found, open))
  const legal = legalClock(found)
  const receives = at('receive', 'approval.case.receive')
  return {
    ...turnAbilities(ctx, found, acts, receives),
    claim: takes && holder === undefined,
    release: takes && holder === seatOf(actor),
    accept: receives,
    askCorrections: receives,
    refuseAcceptance: receives,
    supply: found.state.business.status === 'correcting' && can(actor, 'approval.window.register', scope),
    review: at('review', 'approval.case.review'),
    recheck: at('recheck', 'approval.case.recheck'),
    decide: at('decide', 'approval.case.decide'),
    extend: legal !== undefined && mayExtend(ctx, found, legal) && can(actor, 'approval.case.extend', scope),
    seal: can(actor, 'paper.paper.seal', scope),
    print: can(actor, printDossiers, scope),
    unmask: can(actor, 'approval.case.unmask', scope),
    avoid: task !== undefined && can(actor, 'casework.task.claim', scope),
    scan: !isClosed(found.state.business) && can(actor, 'approval.window.register', scope),
  }
}
