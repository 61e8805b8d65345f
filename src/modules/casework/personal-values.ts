import type { Ctx } from '#kernel/context'
import { openField } from '#kernel/crypto'
import { OFFICE_ONLY } from './discussion.ts'
import { partiesOf } from './party.store.ts'
import { partyContext } from './party.ts'
import { textsOf } from './sealed-text.store.ts'
import { textContext } from './sealed-text.ts'

/** A personal value of a case in the clear, with what its commitment in an act was made from. */
export interface CommittedValue {
  /** `applicant`, `handler`, or the kind of a text, such as `opinion`. */
  readonly what: string
  readonly value: string
  /** Base64url. */
  readonly salt: string
  readonly commitment: string
}

interface Row {
  readonly id: string
  readonly valueSealed: string | null
  readonly salt: string | null
  readonly commitment: string
}

/** Every personal value of a case that was not destroyed, but for what was said among colleagues (内部讨论). Part: the use case authorizes and records that they left. */
export async function personalValues(ctx: Ctx, caseId: string): Promise<CommittedValue[]> {
  const [parties, texts] = [await partiesOf(ctx, caseId), await textsOf(ctx, caseId)]
  const opened = (what: string, row: Row, place: typeof partyContext): CommittedValue[] => {
    const { id, valueSealed, salt, commitment } = row
    if (valueSealed === null || salt === null) return []
    return [{ what, value: openField(ctx.services.keyring, valueSealed, place(id)), salt, commitment }]
  }
  return [
    ...parties.flatMap((party) => opened(party.capacity, party, partyContext)),
    ...texts
      .filter(({ kind }) => !OFFICE_ONLY.has(kind))
      .flatMap((text) => opened(text.kind, text, textContext)),
  ]
}
