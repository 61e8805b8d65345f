import type { Ctx } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import { openAmong } from '#modules/casework'
import { citizenProfile } from '#modules/identity'
import { holdForRenewal, type RenewableLicence, renewableById, renewableLicences } from '#modules/licence'
import { notRenewable, renewalOpen } from './approval.errors.ts'
import type { draftContract } from './draft.contract.ts'
import { accountOf } from './draft.ts'

type Endpoints = typeof draftContract.endpoints

/** 可延续的证照: licences that the caller holds and that are in force and have an end, whoever applied for them. */
export async function listRenewable(
  ctx: Ctx,
  { itemCode }: { readonly itemCode?: string | undefined },
): Promise<OutputOf<Endpoints['listRenewable']>> {
  const { idNumber } = await citizenProfile(ctx, accountOf(ctx))
  const found = await renewableLicences(ctx, idNumber, itemCode)
  const open = new Set(
    await openAmong(
      ctx,
      found.flatMap(({ renewalCase }) => renewalCase ?? []),
    ),
  )
  return {
    rows: found.map(({ renewalCase, ...licence }) => ({
      ...licence,
      openCase: renewalCase !== null && open.has(renewalCase) ? renewalCase : null,
    })),
  }
}

/** A licence of the caller that can be renewed under this item. @throws Refusal `approval.not-renewable` */
export async function ownRenewable(
  ctx: Ctx,
  licenceId: string,
  itemCode: string,
  idNumber: string,
): Promise<RenewableLicence> {
  const licence = await renewableById(ctx, licenceId, idNumber)
  if (licence?.itemCode !== itemCode) throw notRenewable()
  return licence
}

/** One application for a renewal at a time. @throws Refusal `approval.renewal-open` */
export async function demandNoOpenRenewal(ctx: Ctx, licenceId: string): Promise<void> {
  const former = await holdForRenewal(ctx, licenceId)
  if (former !== null && (await openAmong(ctx, [former])).length > 0) throw renewalOpen()
}
