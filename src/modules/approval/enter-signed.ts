import { legalDayOf } from '#kernel/calendar'
import { authorize, type Ctx, type StaffActor, staffOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import type { Upload } from '#kernel/files'
import { newId } from '#kernel/ids'
import { isSecretary, readCase, recordLateEntry, scopeOf, taskAt, unitOfTask } from '#modules/casework'
import { takerOf } from '#modules/flow'
import { personNames, standingOf, takersOf } from '#modules/org'
import { fileMissing, notSecretary, notTheSigner, outcomeUnfit, signedLater } from './approval.errors.ts'
import { permitKind } from './approval.kind.ts'
import { decideCase } from './decide-case.ts'
import type { lateEntryContract } from './late-entry.contract.ts'
import { lockPermit, type Permit } from './permit.ts'
import { recheckCase, reviewCase } from './review-case.ts'

type Endpoints = typeof lateEntryContract.endpoints
type Signed = InputOf<Endpoints['enterSigned']>
type Node = Signed['node']

const NODES = ['review', 'recheck', 'decide'] as const satisfies readonly Node[]

const OUTCOMES: Readonly<Record<Node, readonly Signed['outcome'][]>> = {
  review: ['pass', 'object'],
  recheck: ['pass', 'object', 'back'],
  decide: ['grant', 'refuse', 'back'],
}

/** @throws Refusal `approval.not-secretary` where the caller is not named for the unit of the case */
async function checkSecretary(ctx: Ctx, { unitId }: Permit): Promise<void> {
  if (!(await isSecretary(ctx, unitId, staffOf(ctx).personId, legalDayOf(ctx.now)))) throw notSecretary()
}

/** Who could do the step at a node: those whose signature may be recorded. */
async function signersAt(ctx: Ctx, found: Permit, node: Node): Promise<{ role: string; people: string[] }> {
  const task = taskAt(found, node)
  const { role, person } = takerOf(found.definition, task)
  const { id: unitId, path: unitPath } = unitOfTask(found, task.id)
  const post = { role, permission: 'casework.task.claim', unitId, unitPath }
  const people = person === undefined ? await takersOf(ctx, post, legalDayOf(ctx.now)) : [person]
  return { role, people }
}

/** Steps of a case that may be recorded for somebody now, with who could have signed them. */
export async function readSignable(
  ctx: Ctx,
  { caseId }: InputOf<Endpoints['readSignable']>,
): Promise<OutputOf<Endpoints['readSignable']>> {
  const found = await readCase(ctx, permitKind, caseId)
  authorize(ctx.actor, 'approval.signed.enter', scopeOf(found), 'casework.case.read')
  const own = staffOf(ctx).personId
  if (!(await isSecretary(ctx, found.unitId, own, legalDayOf(ctx.now)))) return { nodes: [] }
  const open = NODES.filter((node) => found.state.flow.tasks.some((task) => task.node === node))
  const nodes = await Promise.all(
    open.map(async (node) => {
      const people = (await signersAt(ctx, found, node)).people.filter((id) => id !== own)
      const names = await personNames(ctx, people)
      return { node, leaders: people.map((personId) => ({ personId, name: names.get(personId) ?? '' })) }
    }),
  )
  return { nodes }
}

/**
 * The caller in the position of whoever signed: the acts name both (`behalf`), the late entry stands in the place of a delegation.
 * @throws Refusal `approval.not-the-signer`
 */
async function inPlaceOf(
  ctx: Ctx,
  found: Permit,
  { node, leaderId }: Signed,
  entryId: string,
): Promise<StaffActor> {
  const { role, people } = await signersAt(ctx, found, node)
  const actor = staffOf(ctx)
  const standing =
    people.includes(leaderId) && leaderId !== actor.personId && (await standingOf(ctx, leaderId, role))
  if (!standing) throw notTheSigner({}, [{ field: 'leaderId', code: 'approval.not-the-signer' }])
  const { appointmentId, unitId, unitPath, roles, grants } = standing
  const onBehalfOf = { delegationId: entryId, personId: leaderId, appointmentId }
  return { ...actor, unitId, unitPath, roles, grants, onBehalfOf }
}

async function recordStepOf(ctx: Ctx, { caseId, node, outcome, opinion, reasons }: Signed): Promise<void> {
  if (node === 'decide' && (outcome === 'grant' || outcome === 'refuse' || outcome === 'back'))
    await decideCase(ctx, { caseId, outcome, opinion, ...(reasons !== undefined && { reasons }) })
  else if (node === 'recheck' && (outcome === 'pass' || outcome === 'object' || outcome === 'back'))
    await recheckCase(ctx, { caseId, outcome, opinion })
  else if (node === 'review' && (outcome === 'pass' || outcome === 'object'))
    await reviewCase(ctx, { caseId, outcome, opinion })
}

/**
 * 代录: a named secretary records what a leader signed on the printed 呈批表, with the scan and the true time. The step is done as if
 * the leader had done it; that it was entered later, and by whom, is an act of its own, and the leader is told.
 * @throws Refusal `approval.not-secretary`, `approval.not-the-signer`, `approval.signed-later`, `approval.outcome-unfit`
 */
export async function enterSigned(
  ctx: Ctx,
  input: Signed,
  upload: Upload | undefined,
): Promise<Record<string, never>> {
  const { caseId, node, leaderId, outcome } = input
  const found = await lockPermit(ctx, caseId, 'approval.signed.enter')
  if (!upload) throw fileMissing({}, [{ field: 'file', code: 'approval.file-missing' }])
  const signedAt = new Date(input.signedAt)
  if (signedAt > ctx.now) throw signedLater({}, [{ field: 'signedAt', code: 'approval.signed-later' }])
  if (!OUTCOMES[node].includes(outcome))
    throw outcomeUnfit({}, [{ field: 'outcome', code: 'approval.outcome-unfit' }])
  await checkSecretary(ctx, found)
  const id = newId()
  const actor = await inPlaceOf(ctx, found, input, id)
  await recordStepOf({ ...ctx, actor }, input)
  const { id: fileId, address } = await ctx.services.files.put(ctx, upload)
  await recordLateEntry(ctx, caseId, { id, node, leaderId, signedAt, fileId, address })
  return {}
}
