import { addDays, daysBetween, type LegalDay, legalDayOf } from '#kernel/calendar'
import { due } from '#kernel/clock'
import { type Ctx, governmentOf } from '#kernel/context'
import { blindIndex } from '#kernel/crypto'
import { emit } from '#kernel/events'
import { recordStreamAct } from '#kernel/ledger'
import { ACTS, streamOf } from './fold-licence.ts'
import { importedOfHolder } from './imported.store.ts'
import { licenceRenewed } from './licence.events.ts'
import { standingOf } from './licence.model.ts'
import {
  findByMark,
  findLicence,
  type LicenceRecord,
  lastingOfHolder,
  lockLicence,
  saveRenewal,
  saveRenewalCase,
} from './licence.store.ts'

/** A licence in force that has an end: what an application for its renewal rests on. */
export interface RenewableLicence {
  readonly id: string
  readonly itemCode: string
  readonly name: string
  readonly number: string
  readonly validTo: LegalDay
  /** The day by which the law wants the application (行政许可法 §50(1)); a later one is not refused for that. */
  readonly askBy: LegalDay | null
  /** The case that last applied for its renewal; whether it is open is for the keeper of cases to say. */
  readonly renewalCase: string | null
}

/** The last day of asking for a renewal that comes in time, where such a rule is in force. */
function askByOf(ctx: Ctx, validTo: LegalDay): LegalDay | null {
  const rule = ctx.services.findRule('PERMIT.RENEW_APPLY')
  return rule ? due(rule, { start: validTo }, ctx.services.calendar()).due : null
}

const holderIndexOf = (ctx: Ctx, idNumber: string): string =>
  blindIndex(ctx.services.keyring, governmentOf(ctx), 'licence-holder', idNumber)

function renewableOf(ctx: Ctx, row: LicenceRecord | undefined): RenewableLicence | undefined {
  if (!row || row.validTo === null || standingOf(row, legalDayOf(ctx.now)) !== 'valid') return undefined
  const { id, itemCode, name, number, validTo, renewalCase } = row
  return { id, itemCode, name, number, validTo, askBy: askByOf(ctx, validTo), renewalCase }
}

const heldBy = (row: LicenceRecord | undefined, holder: string): LicenceRecord | undefined =>
  row?.holderIndex === holder ? row : undefined

/**
 * The licence of an identifier or code, or an imported one by the number it bears, where it is in force, has an end, and is held
 * by who asks. Part: the use case authorizes.
 */
export async function renewableLicence(
  ctx: Ctx,
  mark: string,
  idNumber: string,
): Promise<RenewableLicence | undefined> {
  const holder = holderIndexOf(ctx, idNumber)
  const marked = heldBy(await findByMark(ctx, { code: mark, identifier: mark }), holder)
  return renewableOf(ctx, marked ?? (await importedOfHolder(ctx, holder, mark)))
}

/** The same by its id. Part. */
export const renewableById = async (
  ctx: Ctx,
  id: string,
  idNumber: string,
): Promise<RenewableLicence | undefined> =>
  renewableOf(ctx, heldBy(await findLicence(ctx, id), holderIndexOf(ctx, idNumber)))

/** Licences of a holder that can be renewed, the one that ends first first; of one item where it is named. Part. */
export async function renewableLicences(
  ctx: Ctx,
  idNumber: string,
  itemCode?: string,
): Promise<RenewableLicence[]> {
  const rows = await lastingOfHolder(ctx, holderIndexOf(ctx, idNumber))
  return rows
    .filter((row) => itemCode === undefined || row.itemCode === itemCode)
    .flatMap((row) => renewableOf(ctx, row) ?? [])
}

/**
 * Holds a licence until the transaction ends, so that one application for its renewal is received at a time.
 * @returns the case that last applied for it, if any
 */
export const holdForRenewal = async (ctx: Ctx, licenceId: string): Promise<string | null> =>
  (await lockLicence(ctx, licenceId))?.renewalCase ?? null

/** A case applies for the renewal of a licence. Part. */
export async function recordRenewalAsked(ctx: Ctx, licenceId: string, caseId: string): Promise<void> {
  await saveRenewalCase(ctx, licenceId, caseId)
  await recordStreamAct(ctx, streamOf(licenceId), ACTS.renewalAsked, { caseId })
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
