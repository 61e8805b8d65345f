import type { Ctx } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import { openAmong } from '#modules/casework'
import { citizenProfile } from '#modules/identity'
import {
  holdForAsking,
  type RenewableLicence,
  renewableOf,
  type Succession,
  type VariableLicence,
  variableById,
  variableLicence,
  variableLicences,
} from '#modules/licence'
import { notRenewable, notVariable, oneWay, renewalOpen } from './approval.errors.ts'
import type { draftContract } from './draft.contract.ts'
import { accountOf } from './draft.ts'

type Endpoints = typeof draftContract.endpoints

/** What an application asks of a licence that its applicant holds: 延续 (行政许可法 §50) or 变更 (§49). */
export type AskedLicence =
  | { readonly way: 'renewal'; readonly licence: RenewableLicence }
  | { readonly way: 'variation'; readonly licence: VariableLicence }

/** The names by which a door asks: one of them, or none for a new licence. */
interface Named {
  readonly renews?: string | null | undefined
  readonly varies?: string | null | undefined
}

/** Which way is asked for, and of what. @throws Refusal `approval.one-way` where both are */
export function wayOf({ renews, varies }: Named): { way: Succession; mark: string } | undefined {
  if (renews && varies) throw oneWay({}, [{ field: 'varies', code: 'approval.one-way' }])
  if (renews) return { way: 'renewal', mark: renews }
  return varies ? { way: 'variation', mark: varies } : undefined
}

/** The case that applies for each licence and is open. */
async function withOpenCases<L extends VariableLicence>(ctx: Ctx, found: readonly L[]) {
  const asked = found.flatMap(({ renewalCase }) => renewalCase ?? [])
  const open = new Set(await openAmong(ctx, asked))
  return found.map(({ renewalCase, ...licence }) => ({
    ...licence,
    openCase: renewalCase !== null && open.has(renewalCase) ? renewalCase : null,
  }))
}

/** Licences in force that the caller holds, whoever applied for them. */
const ownLicences = async (ctx: Ctx, itemCode: string | undefined): Promise<VariableLicence[]> =>
  variableLicences(ctx, (await citizenProfile(ctx, accountOf(ctx))).idNumber, itemCode)

/** 可延续的证照: those of the caller that have an end. */
export async function listRenewable(
  ctx: Ctx,
  { itemCode }: { readonly itemCode?: string | undefined },
): Promise<OutputOf<Endpoints['listRenewable']>> {
  const found = await ownLicences(ctx, itemCode)
  const rows = found.flatMap((licence) => renewableOf(ctx, licence) ?? [])
  return { rows: await withOpenCases(ctx, rows) }
}

/** 可变更的证照: all of the caller that are in force. */
export const listVariable = async (
  ctx: Ctx,
  { itemCode }: { readonly itemCode?: string | undefined },
): Promise<OutputOf<Endpoints['listVariable']>> => ({
  rows: await withOpenCases(ctx, await ownLicences(ctx, itemCode)),
})

/** A licence found as one that is asked for; none where the way is not open to it. */
function askedOf(
  ctx: Ctx,
  way: Succession,
  licence: VariableLicence | undefined,
  itemCode: string,
): AskedLicence | undefined {
  if (licence?.itemCode !== itemCode) return undefined
  if (way === 'variation') return { way, licence }
  const renewable = renewableOf(ctx, licence)
  return renewable && { way, licence: renewable }
}

/** Refusal and field of a licence that cannot be asked for in a way. */
const refusalOf = (way: Succession) =>
  way === 'renewal'
    ? notRenewable({}, [{ field: 'renews', code: 'approval.not-renewable' }])
    : notVariable({}, [{ field: 'varies', code: 'approval.not-variable' }])

/** Who asks, and under which item. */
interface Asker {
  readonly itemCode: string
  readonly idNumber: string
}

/**
 * The licence of the caller that his application rests on, by its id.
 * @throws Refusal `approval.one-way`, `approval.not-renewable`, `approval.not-variable`
 */
export async function ownAsked(
  ctx: Ctx,
  named: Named,
  { itemCode, idNumber }: Asker,
): Promise<AskedLicence | undefined> {
  const asks = wayOf(named)
  if (!asks) return undefined
  const found = askedOf(ctx, asks.way, await variableById(ctx, asks.mark, idNumber), itemCode)
  if (!found) throw refusalOf(asks.way)
  return found
}

/** The same by identifier, code or former number, as somebody brings it to the window. */
export async function broughtIn(
  ctx: Ctx,
  named: Named,
  { itemCode, idNumber }: Asker,
): Promise<AskedLicence | undefined> {
  const asks = wayOf(named)
  if (!asks) return undefined
  const found = askedOf(ctx, asks.way, await variableLicence(ctx, asks.mark.trim(), idNumber), itemCode)
  if (!found) throw refusalOf(asks.way)
  return found
}

/** One application for a licence at a time, be it for renewal or variation. @throws Refusal `approval.renewal-open` */
export async function demandNoneOpen(ctx: Ctx, licenceId: string): Promise<void> {
  const former = await holdForAsking(ctx, licenceId)
  if (former !== null && (await openAmong(ctx, [former])).length > 0) throw renewalOpen()
}
