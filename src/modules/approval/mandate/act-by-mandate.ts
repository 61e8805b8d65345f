import { type Ctx, type StaffActor, staffOf } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { invalidInput } from '#kernel/errors'
import { emit } from '#kernel/events'
import { newId } from '#kernel/ids'
import { sealPaper } from '#modules/paper'
import { acceptCase } from '../accept-case.ts'
import { notMandated, outcomeUnfit } from '../approval.errors.ts'
import { mandateUsed } from '../approval.events.ts'
import { ACTS } from '../approval.model.ts'
import { decideCase } from '../decide-case.ts'
import type { mandateContract } from '../mandate.contract.ts'
import { lockPermit, type Permit, record, toldOf } from '../permit.ts'
import { insertUse, type Mandate } from './mandate.store.ts'
import { mandatesFor, NODE_OF, standingAt } from './mandated-steps.ts'

type Input = InputOf<(typeof mandateContract.endpoints)['actByMandate']>

/**
 * The caller in the position of whoever mandated him: acts name both, the mandate stands in the place of a delegation.
 * @throws Refusal `approval.not-mandated`
 */
async function mandated(
  ctx: Ctx,
  found: Permit,
  { mandateId, act }: Input,
): Promise<{ readonly actor: StaffActor; readonly mandate: Mandate }> {
  const mandate = (await mandatesFor(ctx, found, act)).find(({ id }) => id === mandateId)
  const standing = mandate && (await standingAt(ctx, found, mandate, act))
  if (!mandate || !standing) throw notMandated()
  const { appointmentId, unitId, unitPath, roles, grants } = standing
  const onBehalfOf = { delegationId: mandate.id, personId: mandate.giverId, appointmentId }
  return { mandate, actor: { ...staffOf(ctx), unitId, unitPath, roles, grants, onBehalfOf } }
}

const missing = (field: 'opinion' | 'paperId') => invalidInput({}, [{ field, code: 'kernel.field.required' }])

/** Seals a paper of the case. @throws Refusal `kernel.invalid-input`, `kernel.not-found`, `paper.not-awaited` */
async function seal(ctx: Ctx, { caseId, paperId }: Input): Promise<'seal'> {
  if (paperId === undefined) throw missing('paperId')
  await sealPaper(ctx, { paperId, caseId })
  return 'seal'
}

/** Accepts or decides. @returns the outcome. @throws Refusal `kernel.invalid-input`, `approval.outcome-unfit`, those of the step */
async function doStep(ctx: Ctx, { caseId, act, outcome, opinion, reasons, validTo }: Input): Promise<string> {
  if (opinion === undefined) throw missing('opinion')
  if (act === 'accept') {
    await acceptCase(ctx, { caseId, opinion })
    return act
  }
  if (outcome === undefined) throw outcomeUnfit({}, [{ field: 'outcome', code: 'approval.outcome-unfit' }])
  await decideCase(ctx, { caseId, outcome, opinion, reasons, validTo })
  return outcome
}

/**
 * 凭授权办理: a representative at the window accepts, decides or seals by the written mandate of a head. It is an act of the case under
 * which mandate, each use is listed, and the head is told of it.
 * @throws Refusal `approval.not-mandated`, `approval.outcome-unfit`, and those of the step
 */
export async function actByMandate(ctx: Ctx, input: Input): Promise<Record<string, never>> {
  const { caseId, mandateId, act } = input
  const found = await lockPermit(ctx, caseId, 'approval.mandate.use', input.seen)
  const { actor, mandate } = await mandated(ctx, found, input)
  const inPlace: Ctx = { ...ctx, actor }
  const outcome = await (act === 'seal' ? seal(inPlace, input) : doStep(inPlace, input))
  const paperId = act === 'seal' ? (input.paperId ?? null) : null
  const after = await lockPermit(ctx, caseId, 'approval.mandate.use')
  await record(inPlace, after, ACTS.byMandate, {
    facts: {
      ...{ mandate: mandateId, node: NODE_OF[act] ?? act, outcome },
      ...(paperId === null ? { act: after.head?.n ?? 0 } : { paper: paperId }),
    },
  })
  const { governmentId } = found
  await insertUse(ctx, {
    ...{ governmentId, id: newId(), mandateId, caseId, act, outcome, paperId, usedAt: ctx.now },
  })
  emit(ctx, mandateUsed, caseId, { ...toldOf(after), giverId: mandate.giverId, act })
  return {}
}
