import { type LegalDay, legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import type { hallContract } from './hall.contract.ts'
import { holdsOn, type PhoneState } from './level.model.ts'
import type { Standing } from './level.ts'
import type { ProofRecord } from './proof.store.ts'

type View = OutputOf<(typeof hallContract.endpoints)['readOwnLevel']>['proofs'][number]

const shown = (proof: ProofRecord, phone: PhoneState, today: LegalDay): View => ({
  level: proof.level,
  at: proof.at.toISOString(),
  by: proof.unitName,
  document: proof.document as View['document'],
  validUntil: proof.validUntil,
  holds: holdsOn(proof, phone, today),
  endedReason: proof.endedReason as View['endedReason'],
})

/** A standing as it is shown to its owner and at the window: units, never names of staff. */
export const standingView = (ctx: Ctx, { level, phone, phoneProvenAt, proofs }: Standing) => ({
  level,
  phoneProvenAt: phoneProvenAt?.toISOString() ?? null,
  proofs: proofs.map((proof) => shown(proof, phone, legalDayOf(ctx.now))),
})
