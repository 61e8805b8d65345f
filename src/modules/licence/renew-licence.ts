import { addDays, daysBetween, type LegalDay, legalDayOf } from '#kernel/calendar'
import { due } from '#kernel/clock'
import { type Ctx, governmentOf } from '#kernel/context'
import { blindIndex } from '#kernel/crypto'
import { emit } from '#kernel/events'
import { recordStreamAct } from '#kernel/ledger'
import { ACTS, streamOf } from './fold-licence.ts'
import { importedOfHolder } from './imported.store.ts'
import { licenceRenewed } from './licence.events.ts'
import { type Succession, standingOf } from './licence.model.ts'
import {
  findByMark,
  findLicence,
  heldBy,
  type LicenceRecord,
  lockLicence,
  saveRenewal,
  saveRenewalCase,
} from './licence.store.ts'

/** A licence in force: what an application for its variation rests on. */
export interface VariableLicence {
  readonly id: string
  readonly itemCode: string
  readonly name: string
  readonly number: string
  readonly validTo: LegalDay | null
  /** The case that last applied for its renewal or variation; whether it is open is for the keeper of cases to say. */
  readonly renewalCase: string | null
}

/** One that has an end: what an application for its renewal rests on. */
export interface RenewableLicence extends VariableLicence {
  readonly validTo: LegalDay
  /** The day by which the law wants the application (行政许可法 §50(1)); a later one is not refused for that. */
  readonly askBy: LegalDay | null
}

/** The last day of asking for a renewal that comes in time, where such a rule is in force. */
function askByOf(ctx: Ctx, validTo: LegalDay): LegalDay | null {
  const rule = ctx.services.findRule('PERMIT.RENEW_APPLY')
  return rule ? due(rule, { start: validTo }, ctx.services.calendar()).due : null
}

const holderIndexOf = (ctx: Ctx, idNumber: string): string =>
  blindIndex(ctx.services.keyring, governmentOf(ctx), 'licence-holder', idNumber)

function variableOf(ctx: Ctx, row: LicenceRecord | undefined): VariableLicence | undefined {
  if (!row || standingOf(row, legalDayOf(ctx.now)) !== 'valid') return undefined
  const { id, itemCode, name, number, validTo, renewalCase } = row
  return { id, itemCode, name, number, validTo, renewalCase }
}

/** A licence that can be varied, as one that can be renewed; none where it has no end. Part. */
export function renewableOf(ctx: Ctx, licence: VariableLicence | undefined): RenewableLicence | undefined {
  if (!licence || licence.validTo === null) return undefined
  const { validTo } = licence
  return { ...licence, validTo, askBy: askByOf(ctx, validTo) }
}

const ofHolder = (row: LicenceRecord | undefined, holder: string): LicenceRecord | undefined =>
  row?.holderIndex === holder ? row : undefined

/**
 * The licence of an identifier or code, or an imported one by the number it bears, where it is in force and held by who asks.
 * Part: the use case authorizes.
 */
export async function variableLicence(
  ctx: Ctx,
  mark: string,
  idNumber: string,
): Promise<VariableLicence | undefined> {
  const holder = holderIndexOf(ctx, idNumber)
  const marked = ofHolder(await findByMark(ctx, { code: mark, identifier: mark }), holder)
  return variableOf(ctx, marked ?? (await importedOfHolder(ctx, holder, mark)))
}

/** The same by its id. Part. */
export const variableById = async (
  ctx: Ctx,
  id: string,
  idNumber: string,
): Promise<VariableLicence | undefined> =>
  variableOf(ctx, ofHolder(await findLicence(ctx, id), holderIndexOf(ctx, idNumber)))

/** Licences of a holder that can be varied, the one that ends first first; of one item where it is named. Part. */
export async function variableLicences(
  ctx: Ctx,
  idNumber: string,
  itemCode?: string,
): Promise<VariableLicence[]> {
  const rows = await heldBy(ctx, holderIndexOf(ctx, idNumber))
  return rows
    .filter((row) => itemCode === undefined || row.itemCode === itemCode)
    .flatMap((row) => variableOf(ctx, row) ?? [])
}

/**
 * Holds a licence until the transaction ends, so that one application for its renewal or variation is received at a time.
 * @returns the case that last applied for it, if any
 */
export const holdForAsking = async (ctx: Ctx, licenceId: string): Promise<string | null> =>
  (await lockLicence(ctx, licenceId))?.renewalCase ?? null

const ASKED: Readonly<Record<Succession, string>> = {
  renewal: ACTS.renewalAsked,
  variation: ACTS.variationAsked,
}

/** A case applies for the renewal or variation of a licence. Part. */
export async function recordAsked(
  ctx: Ctx,
  way: Succession,
  licenceId: string,
  caseId: string,
): Promise<void> {
  await saveRenewalCase(ctx, licenceId, caseId)
  await recordStreamAct(ctx, streamOf(licenceId), ASKED[way], { caseId })
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
