import { addDays, daysBetween, type LegalDay, legalDayOf } from '#kernel/calendar'
import { type Ctx, governmentOf } from '#kernel/context'
import { blindIndex } from '#kernel/crypto'
import { emit } from '#kernel/events'
import { recordStreamAct } from '#kernel/ledger'
import { ACTS, streamOf } from './fold-licence.ts'
import { licenceRenewed } from './licence.events.ts'
import { standingOf } from './licence.model.ts'
import { findByMark, findLicence, saveRenewal } from './licence.store.ts'

/** A licence in force whose end is near or far: what an application for its renewal rests on. */
export interface RenewableLicence {
  readonly id: string
  readonly itemCode: string
  readonly validTo: LegalDay
}

/**
 * The licence of an identifier or code, where it is in force, has an end, and is held by who asks. Part: the use case
 * authorizes.
 */
export async function renewableLicence(
  ctx: Ctx,
  mark: string,
  idNumber: string,
): Promise<RenewableLicence | undefined> {
  const row = await findByMark(ctx, { code: mark, identifier: mark })
  const holder = blindIndex(ctx.services.keyring, governmentOf(ctx), 'licence-holder', idNumber)
  if (!row || row.validTo === null || row.holderIndex !== holder) return undefined
  const { id, itemCode, validTo } = row
  return standingOf(row, legalDayOf(ctx.now)) === 'valid' ? { id, itemCode, validTo } : undefined
}

/**
 * 延续: extends the validity of a licence in the register by as long as it was given for (行政许可法 §50). No paper is issued:
 * that is a person's work. Part: the use case says by which act of the case.
 * @throws Error where there is no such licence, or it has no end
 */
export async function extendValidity(
  ctx: Ctx,
  licenceId: string,
  caseId: string,
): Promise<{ from: LegalDay; to: LegalDay }> {
  const row = await findLicence(ctx, licenceId)
  if (!row || row.validTo === null) throw new Error(`licence ${licenceId} has no end to extend`)
  const from = addDays(row.validTo, 1)
  const to = addDays(row.validTo, daysBetween(row.validFrom, row.validTo) + 1)
  await saveRenewal(ctx, licenceId, to)
  await recordStreamAct(ctx, streamOf(licenceId), ACTS.renewed, { caseId, validTo: to })
  const { unitId, owner, name } = row
  emit(ctx, licenceRenewed, licenceId, { licenceId, caseId, unitId, name, validTo: to, owner })
  return { from, to }
}
