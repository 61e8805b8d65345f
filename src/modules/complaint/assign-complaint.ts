import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { recordStreamAct } from '#kernel/ledger'
import { personNames, unitsOf } from '#modules/org'
import { lockAtDesk } from './at-desk.ts'
import { ACTS, streamOf } from './complaint.acts.ts'
import { noSuchPerson, noSuchUnit } from './complaint.errors.ts'
import { complaintAssigned } from './complaint.events.ts'
import { runDesk } from './complaint.permissions.ts'
import { updateComplaint } from './complaint.store.ts'
import type { deskContract } from './desk.contract.ts'
import { toldOf } from './open-complaint.ts'
import { insertStep } from './step.store.ts'

type Endpoint = (typeof deskContract.endpoints)['assignComplaint']

/**
 * 分办: the desk gives a complaint to a unit, or to another one, and says which member of staff it is about; who was named
 * before stays named. Its periods go on.
 * @throws Refusal `complaint.no-such-unit`, `complaint.no-such-person`, `complaint.not-now`, `complaint.concerns-you`
 */
export async function assignComplaint(ctx: Ctx, input: InputOf<Endpoint>): Promise<Record<string, never>> {
  const { complaintId: id, unitId, note } = input
  const row = await lockAtDesk(ctx, id, runDesk, ['received', 'handling'])
  const { aboutPersonId = row.aboutPersonId } = input
  const [unit] = await unitsOf(ctx, [unitId])
  if (!unit) throw noSuchUnit({}, [{ field: 'unitId', code: 'complaint.no-such-unit' }])
  if (aboutPersonId !== null && !(await personNames(ctx, [aboutPersonId])).has(aboutPersonId))
    throw noSuchPerson({}, [{ field: 'aboutPersonId', code: 'complaint.no-such-person' }])
  await updateComplaint(ctx, id, { state: 'handling', unitId, aboutPersonId })
  await insertStep(ctx, id, { kind: 'assigned', result: null, text: note })
  await recordStreamAct(ctx, streamOf(id), ACTS.assigned, { unit: unitId, about: aboutPersonId })
  emit(ctx, complaintAssigned, id, toldOf({ ...row, unitId }))
  return {}
}
