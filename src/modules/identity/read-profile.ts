import type { Ctx } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import { maskIdNumber, maskName, maskPhone } from '#kernel/crypto'
import { citizenOf } from './caller.ts'
import { citizenProfile } from './citizen-profile.ts'
import type { hallContract } from './hall.contract.ts'

/** The caller's own profile, with what others must not read over his shoulder masked. */
export async function readProfile(
  ctx: Ctx,
): Promise<OutputOf<(typeof hallContract.endpoints)['readProfile']>> {
  const { kind, name, idType, idNumber, phone, contactName } = await citizenProfile(
    ctx,
    citizenOf(ctx).accountId,
  )
  const person = kind === 'person'
  return {
    kind,
    name: person ? maskName(name) : name,
    idType,
    idNumber: person ? maskIdNumber(idNumber) : idNumber,
    phone: maskPhone(phone),
    contactName: contactName === null ? null : maskName(contactName),
  }
}
