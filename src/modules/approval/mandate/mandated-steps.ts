import { legalDayOf } from '#kernel/calendar'
import { authorize, type Ctx, staffOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { readCase, scopeOf, taskAt } from '#modules/casework'
import { takerOf } from '#modules/flow'
import { versionOf } from '#modules/item'
import { personNames, standingOf, standingWith } from '#modules/org'
import { papersOf } from '#modules/paper'
import { permitKind } from '../approval.kind.ts'
import type { mandateContract } from '../mandate.contract.ts'
import type { Permit } from '../permit.ts'
import { covers, POWER_OF } from './mandate.model.ts'
import { type Mandate, type MandateAct, mandatesInForce } from './mandate.store.ts'

type Endpoints = typeof mandateContract.endpoints
type Rows = OutputOf<Endpoints['readMandated']>['rows']

/** Node of the flow at which a step is done; none where it is beside the flow. */
export const NODE_OF = { accept: 'receive', decide: 'decide', seal: null } as const satisfies Record<
  MandateAct,
  string | null
>

const STEPS = ['accept', 'decide', 'seal'] as const satisfies readonly MandateAct[]

/** Mandates of the caller that cover a step of a case today. */
export async function mandatesFor(ctx: Ctx, found: Permit, act: MandateAct): Promise<Mandate[]> {
  const { personId } = staffOf(ctx)
  const mandates = await mandatesInForce(ctx, personId, found.unitId, legalDayOf(ctx.now))
  if (mandates.length === 0) return []
  const { code } = await versionOf(ctx, found.pinned.item ?? '')
  return mandates.filter((mandate) => covers(mandate, act, code))
}

/** The position of whoever gave a mandate, as far as the step is his to do now; undefined otherwise. */
export async function standingAt(ctx: Ctx, found: Permit, { giverId }: Mandate, act: MandateAct) {
  const node = NODE_OF[act]
  if (node === null) return standingWith(ctx, giverId, POWER_OF[act])
  if (!found.state.flow.tasks.some((task) => task.node === node)) return undefined
  const { role, person = giverId } = takerOf(found.definition, taskAt(found, node))
  return person === giverId ? standingOf(ctx, giverId, role) : undefined
}

/** What a step can be done to: papers that wait for the seal, or the case itself. */
async function objectsOf(ctx: Ctx, { id }: Permit, act: MandateAct): Promise<Rows[number]['paper'][]> {
  if (act !== 'seal') return [null]
  const papers = await papersOf(ctx, id)
  return papers
    .filter(({ awaitsSeal }) => awaitsSeal)
    .map(({ id: paperId, template, number }) => ({ id: paperId, template, number }))
}

async function rowsOf(ctx: Ctx, found: Permit, act: MandateAct): Promise<Rows> {
  const rows: Rows = []
  for (const mandate of await mandatesFor(ctx, found, act)) {
    if (!(await standingAt(ctx, found, mandate, act))) continue
    const { id: mandateId, giverId, toDay } = mandate
    const giver = (await personNames(ctx, [giverId])).get(giverId) ?? ''
    for (const paper of await objectsOf(ctx, found, act)) rows.push({ mandateId, act, giver, toDay, paper })
  }
  return rows
}

/** Steps that the caller may do now by a mandate. */
export async function readMandated(
  ctx: Ctx,
  { caseId }: InputOf<Endpoints['readMandated']>,
): Promise<OutputOf<Endpoints['readMandated']>> {
  const found = await readCase(ctx, permitKind, caseId)
  authorize(ctx.actor, 'approval.mandate.use', scopeOf(found), 'casework.case.read')
  const rows: Rows = []
  for (const act of STEPS) rows.push(...(await rowsOf(ctx, found, act)))
  return { rows }
}
