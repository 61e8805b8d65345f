import type { Ctx } from '#kernel/context'
import { findContacts, findOutsideBody, NO_CONTACT } from './contact.store.ts'
import { findUnits } from './unit.store.ts'

/** Who reviews what a unit decides, by full name; empty where nobody has entered it. */
export interface RemedyBodies {
  readonly reviewBody: string
  readonly court: string
}

/** 复议机关 and 管辖法院 of a unit. Part. */
export async function remedyBodiesOf(ctx: Ctx, unitId: string): Promise<RemedyBodies> {
  const { reviewBody, court } = (await findContacts(ctx, [unitId])).get(unitId) ?? NO_CONTACT
  return { reviewBody, court }
}

/** A body that an applicant is sent to, and where he finds it. */
export interface NamedBody {
  readonly name: string
  readonly address: string
  readonly phone: string
}

/** A unit in use, or a body in use of the list of those outside; undefined where there is none of this id. Part. */
export async function namedBody(ctx: Ctx, id: string): Promise<NamedBody | undefined> {
  const [unit] = await findUnits(ctx, [id])
  if (unit?.state === 'active') {
    const { address, phone } = (await findContacts(ctx, [id])).get(id) ?? NO_CONTACT
    return { name: unit.name, address, phone }
  }
  const body = await findOutsideBody(ctx, id)
  return body?.state === 'active' ? body : undefined
}
