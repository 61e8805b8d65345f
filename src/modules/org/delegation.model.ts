import { daysBetween } from '#kernel/calendar'
import { permissionOf, type Scope } from '#kernel/context'
import { overlap, type Term } from './appointment.model.ts'
import {
  appointmentDays,
  delegationPast,
  delegationTooFar,
  delegationTooLong,
  nothingDelegated,
  powerNotDelegable,
  powerNotHeld,
} from './org.errors.ts'
import { liesWithin } from './unit.model.ts'

/** To whom a permission may be delegated: nobody, the same unit, that unit or one above it, anybody of the government. */
export type DelegationReach = 'nobody' | 'unit' | 'line' | 'government'

/** A rule of a government about delegating one permission. */
export interface DelegationRule {
  readonly permission: string
  readonly reach: DelegationReach
  /** Longest delegation that names the permission, in calendar days, first and last included: 1 to 366. */
  readonly maxDays: number
}

/**
 * What holds where a government has no rule of its own. 行政许可法 §24 lets only an authority entrust another
 * authority, so a personal delegation stays in the line of the unit that answers for the decision.
 */
const DEFAULT = { reach: 'line', maxDays: 90 } as const

/** Modules whose deciding permissions are power over people and powers. */
const POWER_MODULES: readonly string[] = ['org', 'identity', 'factor']

/** Power over people and powers stays with whom it was given to: who received it could raise himself by it. */
const isBound = (permission: string): boolean =>
  permissionOf(permission)?.decides === true && POWER_MODULES.includes(permission.split('.')[0] ?? '')

/** The rule for a permission: bound by the platform, the government's own, or the default. */
export function ruleFor(rules: readonly DelegationRule[], permission: string): DelegationRule {
  const own = rules.find((rule) => rule.permission === permission) ?? { permission, ...DEFAULT }
  return isBound(permission) ? { ...own, reach: 'nobody' } : own
}

/** Where the rule for a permission comes from. */
export const ruleSource = (
  rules: readonly DelegationRule[],
  permission: string,
): 'own' | 'default' | 'bound' => {
  if (isBound(permission)) return 'bound'
  return rules.some((rule) => rule.permission === permission) ? 'own' : 'default'
}

/** A permission of one of the giver's roles. */
export interface Power {
  readonly roleId: string
  readonly permission: string
}

/** A power as the giver holds it. */
export interface HeldPower extends Power {
  readonly scope: Scope
}

/** Where a position is. */
export interface Place {
  readonly unitId: string
  readonly unitPath: string
}

const REACHES: readonly DelegationReach[] = ['unit', 'line', 'government']

/** The narrowest reach that somebody at a place falls under, as seen from the giver. */
export function relationOf(giver: Place, receiver: Place): Exclude<DelegationReach, 'nobody'> {
  if (giver.unitId === receiver.unitId) return 'unit'
  return liesWithin(giver.unitPath, receiver.unitPath) ? 'line' : 'government'
}

/** Whether a rule lets somebody at a place receive the permission. */
export const mayReceive = (rule: DelegationRule, giver: Place, receiver: Place): boolean =>
  rule.reach !== 'nobody' && REACHES.indexOf(relationOf(giver, receiver)) <= REACHES.indexOf(rule.reach)

/** Calendar days of a term, first and last included. */
const daysOf = (fromDay: string, toDay: string): number => daysBetween(fromDay, toDay) + 1

/** A delegation about to be given. */
export interface NewDelegation {
  readonly giver: Place & { readonly powers: readonly HeldPower[] }
  readonly receiver: Place
  readonly fromDay: string
  readonly toDay: string
  readonly powers: readonly Power[]
}

const isThe = (power: Power) => (other: Power) =>
  other.roleId === power.roleId && other.permission === power.permission

/**
 * Whether a delegation may be given: it names something, all of it is the giver's own by his roles and reaches
 * further than his own records, may be delegated, to somebody there, and for so long.
 * @throws Refusal `org.appointment-days`, `org.delegation-past`, `org.nothing-delegated`, `org.power-not-held`,
 *   `org.power-not-delegable`, `org.delegation-too-far`, `org.delegation-too-long`
 */
export function checkDelegation(
  { giver, receiver, fromDay, toDay, powers }: NewDelegation,
  rules: readonly DelegationRule[],
  today: string,
): void {
  if (toDay < fromDay) throw appointmentDays()
  if (fromDay < today) throw delegationPast()
  if (powers.length === 0) throw nothingDelegated()
  for (const power of powers) {
    const { permission } = power
    if (!giver.powers.some((held) => held.scope !== 'own' && isThe(power)(held)))
      throw powerNotHeld({ permission })
    const rule = ruleFor(rules, permission)
    if (rule.reach === 'nobody') throw powerNotDelegable({ permission })
    if (!mayReceive(rule, giver, receiver)) throw delegationTooFar({ permission })
    if (daysOf(fromDay, toDay) > rule.maxDays) throw delegationTooLong({ permission, days: rule.maxDays })
  }
}

/** How it stands with a delegation on a day. */
export type DelegationState = 'coming' | 'running' | 'ended' | 'revoked'

/** How it stands with a delegation on a day; whether it still gives anything is another question. */
export function delegationState(
  { fromDay, toDay, revokedAt }: { fromDay: string; toDay: string; revokedAt: unknown },
  today: string,
): DelegationState {
  if (revokedAt !== null) return 'revoked'
  if (toDay < today) return 'ended'
  return fromDay > today ? 'coming' : 'running'
}

/** Whether two delegations would give the same power to two people at once. */
export const clashes = (
  one: Term & { readonly powers: readonly Power[] },
  other: Term & { readonly powers: readonly Power[] },
): boolean => overlap(one, other) && one.powers.some((power) => other.powers.some(isThe(power)))
