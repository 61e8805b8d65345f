import { randomBytes } from 'node:crypto'
import type { Ctx } from '#kernel/context'
import {
  blindIndex,
  maskIdNumber,
  maskName,
  maskPhone,
  openField,
  sealedColumn,
  sealField,
} from '#kernel/crypto'
import { newId } from '#kernel/ids'
import { canonicalJson, commit, newSalt } from '#kernel/ledger'
import { insertParties, type NewParty, type PartyRecord, partiesOf } from './party.store.ts'

/** A person or organisation in a case. */
export interface Party {
  readonly capacity: 'applicant' | 'handler'
  readonly kind: 'person' | 'enterprise'
  readonly name: string
  readonly idType: 'resident-id' | 'uscc'
  readonly idNumber: string
  readonly phone: string
}

/** A party ready to be stored: the value sealed, and the commitment that goes into the act. */
export interface SealedParty {
  readonly capacity: Party['capacity']
  readonly commitment: string
  readonly row: Omit<NewParty, 'caseId'>
}

/** Where the value of a party is sealed. */
export const partyContext = sealedColumn('casework.party', 'value_sealed')

/** Seals the parties of a case. The act holds the commitments only (no personal data in an act). */
export function sealParties(ctx: Ctx, governmentId: string, parties: readonly Party[]): SealedParty[] {
  const { keyring } = ctx.services
  return parties.map((party) => {
    const id = newId()
    const salt = newSalt(randomBytes)
    const value = canonicalJson({ ...party })
    const commitment = commit(value, salt)
    return {
      capacity: party.capacity,
      commitment,
      row: {
        governmentId,
        id,
        capacity: party.capacity,
        valueSealed: sealField(keyring, value, partyContext(id)),
        idIndex: blindIndex(keyring, governmentId, 'party', party.idNumber),
        salt: Buffer.from(salt).toString('base64url'),
        commitment,
      },
    }
  })
}

/** Stores sealed parties with their case. */
export const storeParties = (ctx: Ctx, caseId: string, sealed: readonly SealedParty[]): Promise<void> =>
  insertParties(
    ctx,
    sealed.map(({ row }) => ({ ...row, caseId })),
  )

/**
 * The parties of a case in the clear. Only for papers, messages and recorded unmasking. Those whose values were
 * destroyed by law are not among them.
 */
export async function openParties(ctx: Ctx, caseId: string): Promise<Party[]> {
  const rows = await partiesOf(ctx, caseId)
  return rows.flatMap((row) => {
    const party = openParty(ctx, row)
    return 'destroyed' in party ? [] : [party]
  })
}

/** What is left of a party whose values were destroyed by law. */
export interface DestroyedParty {
  readonly capacity: Party['capacity']
  readonly destroyed: true
}

/** A stored party in the clear, or what is left of it. */
export function openParty(
  ctx: Ctx,
  { id, capacity, valueSealed }: Pick<PartyRecord, 'id' | 'capacity' | 'valueSealed'>,
): Party | DestroyedParty {
  if (valueSealed === null) return { capacity: capacity as Party['capacity'], destroyed: true }
  return JSON.parse(openField(ctx.services.keyring, valueSealed, partyContext(id))) as Party
}

/** A party as it is shown: name, number and phone masked; an enterprise's name is public. */
export const maskParty = (party: Party): Party => ({
  ...party,
  name: party.kind === 'enterprise' ? party.name : maskName(party.name),
  idNumber: party.idType === 'uscc' ? party.idNumber : maskIdNumber(party.idNumber),
  phone: maskPhone(party.phone),
})
