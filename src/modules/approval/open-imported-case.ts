import { type Ctx, governmentOf } from '#kernel/context'
import { openCase, type SealedParty, type SealedText, sealParties, sealText } from '#modules/casework'
import type { ItemVersion } from '#modules/item'
import { findGovernment, unitOf } from '#modules/org'
import { permitKind } from './approval.kind.ts'
import type { OldCaseBasics } from './history.model.ts'
import type { Permit } from './permit.ts'
import { CURRENT_FLOW } from './permit-flow.ts'

/** A case of an older system before its first act here, with what is sealed of it. */
interface ImportedCase {
  readonly opened: Permit
  readonly parties: readonly SealedParty[]
  readonly form: SealedText
  /** What its first act says of any such case. */
  readonly facts: {
    readonly formerNumber: string
    readonly receivedOn: string
    readonly acceptedOn: string | null
    readonly item: string
    readonly form: SealedText['reference']
    readonly parties: readonly { readonly capacity: string; readonly commitment: string }[]
  }
}

/** Opens a case for one of an older system. Part: the import authorizes. */
export async function openImportedCase(
  ctx: Ctx,
  version: ItemVersion,
  old: OldCaseBasics,
): Promise<ImportedCase> {
  const unit = await unitOf(ctx, version.facts.unitId)
  const divisionCode =
    unit.divisionCode ?? (await findGovernment(ctx.tx, governmentOf(ctx)))?.divisionCode ?? ''
  const opened = await openCase(ctx, permitKind, {
    ...{ subject: version.facts.name, channel: 'import', owner: null },
    unit: { id: unit.id, path: unit.path, divisionCode },
    ...{ flow: CURRENT_FLOW, pinned: { item: version.id } },
  })
  const { matter, address, formerNumber, receivedOn, acceptedOn } = old
  const parties = sealParties(ctx, opened.governmentId, [old.applicant])
  const form = sealText(ctx, opened.governmentId, 'form', JSON.stringify({ matter, address, remark: '' }))
  const facts = {
    ...{ formerNumber, receivedOn, acceptedOn, item: version.code, form: form.reference },
    parties: parties.map(({ capacity, commitment }) => ({ capacity, commitment })),
  }
  return { opened, parties, form, facts }
}
