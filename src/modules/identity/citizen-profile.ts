import type { Ctx } from '#kernel/context'
import { openField, type SealPlace, sealedColumn } from '#kernel/crypto'
import { notFound } from '#kernel/errors'
import { findCitizen } from './citizen.store.ts'
import type { CitizenKind } from './identity-number.model.ts'

/** Who a citizen's account belongs to, in the clear: never to be put into an act, an event or a log. */
export interface CitizenProfile {
  readonly accountId: string
  readonly kind: CitizenKind
  readonly name: string
  readonly idType: 'resident-id' | 'uscc'
  readonly idNumber: string
  readonly phone: string
  /** Only of an enterprise. */
  readonly contactName: string | null
  /** When the phone was last proven by a code; null where it is only said to be his. */
  readonly phoneProvenAt: Date | null
}

const place = (column: string) => sealedColumn('identity.citizen', column, 'account_id')

const PLACES = {
  name: place('name'),
  id_number: place('id_number'),
  phone: place('phone'),
  contact_name: place('contact_name'),
} as const

/** A sealed column. */
export type CitizenField = keyof typeof PLACES

/** Where a value of a citizen is sealed. */
export const sealedAt = (field: CitizenField, accountId: string): SealPlace => PLACES[field](accountId)

/** Part: who an account of the hall belongs to; nobody once it is closed. */
export async function findCitizenProfile(ctx: Ctx, accountId: string): Promise<CitizenProfile | undefined> {
  const row = await findCitizen(ctx, accountId)
  if (!row) return undefined
  const open = (field: CitizenField, sealed: string) =>
    openField(ctx.services.keyring, sealed, sealedAt(field, accountId))
  return {
    accountId,
    kind: row.kind as CitizenKind,
    name: open('name', row.name),
    idType: row.idType as CitizenProfile['idType'],
    idNumber: open('id_number', row.idNumber),
    phone: open('phone', row.phone),
    contactName: row.contactName === null ? null : open('contact_name', row.contactName),
    phoneProvenAt: row.phoneProvenAt,
  }
}

/**
 * Part: who an account of the hall belongs to.
 * @throws Refusal `kernel.not-found`
 */
export async function citizenProfile(ctx: Ctx, accountId: string): Promise<CitizenProfile> {
  const found = await findCitizenProfile(ctx, accountId)
  if (!found) throw notFound()
  return found
}
