import { type LegalDay, legalDayOf, startOfLegalDay, yearOf } from '#kernel/calendar'
import { actorRef, type Ctx, governmentOf } from '#kernel/context'
import { newCode, newId } from '#kernel/ids'
import { recordStreamAct } from '#kernel/ledger'
import { unitOf } from '#modules/org'
import { ACTS, streamOf } from './fold-licence.ts'
import { type Holder, sealHolder } from './holder.ts'
import { importedNumber } from './imported.store.ts'
import { identityOf } from './licence.model.ts'
import { insertLicence, nextSerial } from './licence.store.ts'

/** A licence of an older system. */
export interface OldLicence {
  /** The imported case that it was given in; null where only the licence is known. */
  readonly caseId: string | null
  readonly unitId: string
  readonly itemCode: string
  readonly itemName: string
  /** 证照名称. */
  readonly name: string
  /** Its number there: with the unit, what it is imported once by. */
  readonly number: string
  readonly holder: Holder
  readonly validFrom: LegalDay
  /** Last day, included; null where it has no end. */
  readonly validTo: LegalDay | null
  /** 01 in force, 03 held, 05 cancelled, 07 no longer in force. */
  readonly state: '01' | '03' | '05' | '07'
}

/** Length of the code by which it is verified, as on papers. */
const CODE_LENGTH = 12

/**
 * 存量证照导入: registers a licence of an older system, marked as imported, with an identifier of this register. It has no paper
 * here, and nobody is told. Part: the import authorizes.
 * @returns false where the unit's number is registered already
 */
export async function importLicence(ctx: Ctx, old: OldLicence): Promise<boolean> {
  if (await importedNumber(ctx, old.unitId, old.number)) return false
  const { holder, ...facts } = old
  const governmentId = governmentOf(ctx)
  const id = newId()
  const unit = await unitOf(ctx, old.unitId)
  const { path: unitPath } = unit
  const identity = identityOf(unit, null, yearOf(legalDayOf(ctx.now)), await nextSerial(ctx))
  const issuedAt = startOfLegalDay(old.validFrom)
  await insertLicence(ctx, {
    ...{ governmentId, id, unitPath, ...facts, ...identity, owner: null, paperId: null },
    ...sealHolder(ctx, governmentId, id, holder),
    ...{ code: newCode(CODE_LENGTH), issuedAt, issuedBy: actorRef(ctx.actor), importedAt: ctx.now },
  })
  await recordStreamAct(ctx, streamOf(id), ACTS.imported, {
    ...{ ...facts, unitPath, ...identity, owner: null, paperId: null },
    issuedAt: issuedAt.toISOString(),
  })
  return true
}
