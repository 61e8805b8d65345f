import { authorize, type Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import type { contactContract } from './contact.contract.ts'
import { saveContacts } from './contact.store.ts'
import { unitClosed } from './org.errors.ts'
import { unitChanged } from './org.events.ts'
import { lockUnit } from './unit.store.ts'
import { scopedUnit } from './unit.view.ts'

type Input = InputOf<(typeof contactContract.endpoints)['setUnitContact']>

/** 对外信息: where the public finds a unit, and who reviews what it decides; papers issued from now on say so. */
export async function setUnitContact(
  ctx: Ctx,
  { unitId, address, phone, way, reviewBody, court }: Input,
): Promise<Record<string, never>> {
  const unit = await lockUnit(ctx, unitId)
  authorize(ctx.actor, 'org.unit.manage', scopedUnit(ctx, unit), 'org.unit.read')
  if (unit.state === 'closed') throw unitClosed()
  const contact = {
    ...{ address: address.trim(), phone: phone.trim(), way: way.trim() },
    ...{ reviewBody: reviewBody.trim(), court: court.trim() },
  }
  await saveContacts(ctx, new Map([[unitId, contact]]))
  emit(ctx, unitChanged, unitId, { unitId, change: 'contact' })
  return {}
}
