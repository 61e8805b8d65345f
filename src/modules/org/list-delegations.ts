import type { Static } from 'typebox'
import { legalDayOf } from '#kernel/calendar'
import { type Ctx, staffOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { appointmentsOf } from './appointment.store.ts'
import type { DelegationView, delegationContract } from './delegation.contract.ts'
import { type DelegationReach, delegationState, relationOf, ruleFor } from './delegation.model.ts'
import {
  type Delegation,
  type DelegationSide,
  delegationsOf,
  listReceivers as findReceivers,
  listDelegationRules,
} from './delegation.store.ts'
import { delegablePositions, titleOf } from './held-powers.ts'
import { seesPerson } from './person.access.ts'
import { getPerson } from './person.store.ts'
import { mayAct, mayRevoke } from './revoke-delegation.ts'
import { listRoles } from './role.store.ts'

type Endpoints = typeof delegationContract.endpoints

const sideOf = ({ appointmentId, personId, personName, unitName, title }: DelegationSide) => ({
  ...{ appointmentId, personId, personName, unitName, title },
})

/** A delegation as the caller sees it. */
function viewOf(ctx: Ctx, found: Delegation, today: string): Static<typeof DelegationView> {
  const { id, fromDay, toDay, reason, madeAt, revokedAt, revokedByName, grants } = found
  const state = delegationState(found, today)
  const open = state === 'coming' || state === 'running'
  return {
    ...{ id, fromDay, toDay, reason, state, revokedByName },
    giver: sideOf(found.giver),
    receiver: sideOf(found.receiver),
    madeAt: madeAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
    powers: found.powers.map(({ permission, roleTitle }) => ({
      ...{ permission, roleTitle },
      title: titleOf(permission),
      scopes: (grants ?? []).filter((grant) => grant.permission === permission).map((grant) => grant.scope),
    })),
    abilities: [
      ...(open && mayRevoke(ctx, found) ? (['revoke'] as const) : []),
      ...(mayAct(ctx, found) ? (['act'] as const) : []),
    ],
  }
}

const viewsOf = async (ctx: Ctx, personId: string): Promise<Static<typeof DelegationView>[]> => {
  const today = legalDayOf(ctx.now)
  return (await delegationsOf(ctx, personId, today)).map((one) => viewOf(ctx, one, today))
}

/** What the caller gave and received, newest first. */
export const listDelegations = (ctx: Ctx): Promise<OutputOf<Endpoints['listDelegations']>> =>
  viewsOf(ctx, staffOf(ctx).personId)

/** What a person gave and received, for who sees him. @throws Refusal `kernel.not-found` */
export async function listDelegationsOfPerson(
  ctx: Ctx,
  { personId }: InputOf<Endpoints['listDelegationsOfPerson']>,
): Promise<OutputOf<Endpoints['listDelegationsOfPerson']>> {
  const { id } = await getPerson(ctx, personId)
  if (!seesPerson(ctx, await appointmentsOf(ctx, [id]))) throw notFound()
  return viewsOf(ctx, personId)
}

/** The caller's own positions, and what of each may be delegated. */
export async function listDelegable(ctx: Ctx): Promise<OutputOf<Endpoints['listDelegable']>> {
  const [positions, rules, roles] = await Promise.all([
    delegablePositions(ctx, staffOf(ctx).personId, legalDayOf(ctx.now)),
    listDelegationRules(ctx),
    listRoles(ctx),
  ])
  const roleTitles = new Map(roles.map((role) => [role.id, role.title]))
  return positions.map(({ held, powers }) => ({
    ...{ appointmentId: held.id, unitName: held.unitName, title: held.title },
    powers: powers
      .filter((power) => power.scope !== 'own')
      .map(({ roleId, permission, scope }) => {
        const { reach, maxDays } = ruleFor(rules, permission)
        const titles = { roleTitle: roleTitles.get(roleId) ?? '', title: titleOf(permission) }
        return { roleId, permission, scope, reach, maxDays, ...titles }
      }),
  }))
}

/** Units from the root down to one. */
const lineOf = (path: string): string[] => path.split('/').filter((id) => id !== '')

/** The units that some of these reaches allow; null for all. */
function unitsFor(reaches: readonly DelegationReach[], unitId: string, path: string): string[] | null {
  if (reaches.includes('government')) return null
  if (reaches.includes('line')) return lineOf(path)
  return reaches.includes('unit') ? [unitId] : []
}

/**
 * Who may receive something of one of the caller's positions, nearest units first, at most 50.
 * @throws Refusal `kernel.not-found`
 */
export async function listReceivers(
  ctx: Ctx,
  { appointmentId, text }: InputOf<Endpoints['listReceivers']>,
): Promise<OutputOf<Endpoints['listReceivers']>> {
  const { personId } = staffOf(ctx)
  const day = legalDayOf(ctx.now)
  const position = (await delegablePositions(ctx, personId, day)).find(
    ({ held }) => held.id === appointmentId,
  )
  if (!position) throw notFound()
  const { held, powers } = position
  const rules = await listDelegationRules(ctx)
  const reaches = powers.map((power) => ruleFor(rules, power.permission).reach)
  const units = unitsFor(reaches, held.unitId, held.unitPath)
  const found = await findReceivers(ctx, { not: personId, units, text: text ?? '', day })
  return found.map((one) => ({ ...sideOf(one), relation: relationOf(held, one) }))
}
