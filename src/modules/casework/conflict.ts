import { checkResidentId } from '#kernel/codes'
import { authorize, type Ctx, can, type StaffActor, staffOf } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { blindIndex } from '#kernel/crypto'
import { notFound, TracedRefusal } from '#kernel/errors'
import { emit } from '#kernel/events'
import { type JsonObject, recordDayAct } from '#kernel/ledger'
import { staffMember } from '#modules/org'
import { peopleOf } from './barred.store.ts'
import { type Case, perform } from './case.ts'
import { badNumber, conflicted } from './casework.errors.ts'
import { conflictKnown } from './casework.events.ts'
import type { conflictContract } from './conflict.contract.ts'
import { kindOf } from './kinds.ts'
import { lockedOpenCase } from './locked-case.ts'
import { saveCase } from './save-case.ts'
import { sealText, storeTexts } from './sealed-text.ts'
import { isPartyOf, writeStaffIndex } from './staff-index.store.ts'
import { writeClaim } from './task.store.ts'
import { WORKING } from './working-acts.ts'

type Endpoints = typeof conflictContract.endpoints

/** Whether somebody, or whoever he acts for, has to keep away from a case. */
export const isBarred = (actor: StaffActor, { state }: Case<unknown>): boolean =>
  peopleOf(actor).some((person) => state.barred?.includes(person))

/** Refuses everything to a member of staff who has to keep away from a case. @throws Refusal `casework.conflicted` */
export function refuseBarred({ actor }: Ctx, found: Case<unknown>): void {
  if (actor.kind === 'staff' && isBarred(actor, found)) throw conflicted()
}

/** Records a conflict: the person is barred from the case, and what he had claimed is free for others. */
async function bar(
  ctx: Ctx,
  found: Case<unknown>,
  type: string,
  person: string,
  facts: JsonObject,
): Promise<void> {
  const kind = kindOf(found.kind)
  const held = Object.entries(found.state.claims).filter(([, holder]) => holder === person)
  let after = perform(ctx, kind, found, type, { facts: { ...facts, person } })
  for (const [task] of held) {
    await writeClaim(ctx, found, task, null)
    after = perform(ctx, kind, after, WORKING.taskFreed, { facts: { person }, claim: { task, person: null } })
  }
  await saveCase(ctx, kind, after)
  const { id: caseId, number, unitId } = found
  emit(ctx, conflictKnown, caseId, {
    caseId,
    number,
    unitId,
    personId: person,
    declared: type === WORKING.conflictDeclared,
  })
}

/**
 * 申请回避: who has an interest in the case keeps away from it; others do his tasks.
 * @throws Refusal `casework.not-at-this-step` where the case is closed
 */
export async function declareConflict(
  ctx: Ctx,
  { caseId, reason }: InputOf<Endpoints['declareConflict']>,
): Promise<Record<string, never>> {
  const found = await lockedOpenCase(ctx, caseId, 'casework.task.claim')
  const actor = staffOf(ctx)
  if (isBarred(actor, found)) return {}
  const text = sealText(ctx, found.governmentId, 'conflict', reason.trim())
  await bar(ctx, found, WORKING.conflictDeclared, actor.personId, { reason: text.reference })
  await storeTexts(ctx, found.id, [text])
  return {}
}

/**
 * Refuses a task to who has to keep away. Somebody found to be a party himself is barred from now on; that is recorded although
 * he is refused. Nothing may have been written before.
 * @throws Refusal `casework.conflicted`
 */
export async function checkConflict(ctx: Ctx, actor: StaffActor, found: Case<unknown>): Promise<void> {
  if (isBarred(actor, found)) throw conflicted()
  const people = peopleOf(actor)
  if (!(await isPartyOf(ctx, found.id, people))) return
  for (const person of people) {
    if (!(await isPartyOf(ctx, found.id, [person]))) continue
    await bar(ctx, found, WORKING.conflictFound, person, {})
    throw new TracedRefusal(conflicted())
  }
}

/**
 * Enters the number of a member of staff, of which the blind index alone is kept.
 * @throws Refusal `casework.bad-number`, `kernel.not-found`
 */
export async function enterStaffNumber(
  ctx: Ctx,
  { personId, idNumber }: InputOf<Endpoints['enterStaffNumber']>,
): Promise<Record<string, never>> {
  const member = await staffMember(ctx, personId)
  const place = member?.records.find((record) => can(ctx.actor, 'casework.staff-number.enter', record))
  if (!place) throw notFound()
  authorize(ctx.actor, 'casework.staff-number.enter', place)
  const check = checkResidentId(idNumber)
  if (!check.ok) throw badNumber({}, [{ field: 'idNumber', code: 'casework.bad-number' }])
  await writeStaffIndex(
    ctx,
    personId,
    blindIndex(ctx.services.keyring, place.governmentId, 'party', check.code),
  )
  await recordDayAct(ctx, 'casework.staff-number-entered@1', { personId })
  return {}
}
