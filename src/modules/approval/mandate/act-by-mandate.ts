import { legalDayOf } from '#kernel/calendar'
import { authorize, type Ctx, type StaffActor, staffOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { newId } from '#kernel/ids'
import { readCase, scopeOf, taskAt } from '#modules/casework'
import { takerOf } from '#modules/flow'
import { versionOf } from '#modules/item'
import { personNames, standingOf } from '#modules/org'
import { acceptCase } from '../accept-case.ts'
import { notMandated, outcomeUnfit } from '../approval.errors.ts'
import { permitKind } from '../approval.kind.ts'
import { ACTS } from '../approval.model.ts'
import { decideCase } from '../decide-case.ts'
import type { mandateContract } from '../mandate.contract.ts'
import { lockPermit, type Permit, record } from '../permit.ts'
import { covers } from './mandate.model.ts'
import { insertUse, type Mandate, type MandateAct, mandatesInForce } from './mandate.store.ts'

type Endpoints = typeof mandateContract.endpoints
type Input = InputOf<Endpoints['actByMandate']>

const NODE_OF = { accept: 'receive', decide: 'decide' } as const satisfies Record<MandateAct, string>
const STEPS = ['accept', 'decide'] as const satisfies readonly MandateAct[]

const codeOf = async (ctx: Ctx, { pinned }: Permit): Promise<string> =>
  (await versionOf(ctx, pinned.item ?? '')).code

/** The position of whoever gave a mandate, as far as a step that is open now is his to do; undefined otherwise. */
async function standingAt(ctx: Ctx, found: Permit, { giverId }: Mandate, act: MandateAct) {
  const node = NODE_OF[act]
  if (!found.state.flow.tasks.some((task) => task.node === node)) return undefined
  const { role, person = giverId } = takerOf(found.definition, taskAt(found, node))
  return person === giverId ? standingOf(ctx, giverId, role) : undefined
}

/** Mandates of the caller for a case. */
const ownMandates = (ctx: Ctx, { unitId }: Permit): Promise<Mandate[]> =>
  mandatesInForce(ctx, staffOf(ctx).personId, unitId, legalDayOf(ctx.now))

/** Steps that the caller may do now by a mandate. */
export async function readMandated(
  ctx: Ctx,
  { caseId }: InputOf<Endpoints['readMandated']>,
): Promise<OutputOf<Endpoints['readMandated']>> {
  const found = await readCase(ctx, permitKind, caseId)
  authorize(ctx.actor, 'approval.mandate.use', scopeOf(found), 'casework.case.read')
  const [mandates, code] = [await ownMandates(ctx, found), await codeOf(ctx, found)]
  const names = await personNames(
    ctx,
    mandates.map(({ giverId }) => giverId),
  )
  const rows: OutputOf<Endpoints['readMandated']>['rows'] = []
  for (const mandate of mandates)
    for (const act of STEPS)
      if (covers(mandate, act, code) && (await standingAt(ctx, found, mandate, act)))
        rows.push({
          ...{ mandateId: mandate.id, act, toDay: mandate.toDay },
          giver: names.get(mandate.giverId) ?? '',
        })
  return { rows }
}

/**
 * The caller in the position of whoever mandated him: acts name both, the mandate stands in the place of a delegation.
 * @throws Refusal `approval.not-mandated`
 */
async function mandated(ctx: Ctx, found: Permit, { mandateId, act }: Input): Promise<StaffActor> {
  const mandate = (await ownMandates(ctx, found)).find(({ id }) => id === mandateId)
  const covered = mandate && covers(mandate, act, await codeOf(ctx, found))
  const standing = covered ? await standingAt(ctx, found, mandate, act) : undefined
  if (!mandate || !standing) throw notMandated()
  const { appointmentId, unitId, unitPath, roles, grants } = standing
  const onBehalfOf = { delegationId: mandate.id, personId: mandate.giverId, appointmentId }
  return { ...staffOf(ctx), unitId, unitPath, roles, grants, onBehalfOf }
}

/** @throws Refusal `approval.outcome-unfit` where a decision has none */
async function doStep(ctx: Ctx, { caseId, act, outcome, opinion, reasons, validTo }: Input): Promise<string> {
  if (act === 'accept') {
    await acceptCase(ctx, { caseId, opinion })
    return 'accept'
  }
  if (outcome === undefined) throw outcomeUnfit({}, [{ field: 'outcome', code: 'approval.outcome-unfit' }])
  await decideCase(ctx, { caseId, outcome, opinion, reasons, validTo })
  return outcome
}

/**
 * 凭授权办理: a representative at the window accepts or decides by the written mandate of a head. It is an act of the case under which
 * mandate, and each use is listed.
 * @throws Refusal `approval.not-mandated`, `approval.outcome-unfit`, and those of the step
 */
export async function actByMandate(ctx: Ctx, input: Input): Promise<Record<string, never>> {
  const { caseId, mandateId, act } = input
  const found = await lockPermit(ctx, caseId, 'approval.mandate.use', input.seen)
  const inPlace: Ctx = { ...ctx, actor: await mandated(ctx, found, input) }
  const outcome = await doStep(inPlace, input)
  const after = await lockPermit(ctx, caseId, 'approval.mandate.use')
  await record(inPlace, after, ACTS.byMandate, {
    facts: { mandate: mandateId, node: NODE_OF[act], act: after.head?.n ?? 0, outcome },
  })
  const { governmentId } = found
  await insertUse(ctx, { governmentId, id: newId(), mandateId, caseId, act, outcome, usedAt: ctx.now })
  return {}
}
