import { legalDayOf } from '#kernel/calendar'
import { type Ctx, staffOf } from '#kernel/context'
import { type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { unitsOf } from '#modules/org'
import { shownHolder } from './holder.ts'
import type { licenceContract } from './licence.contract.ts'
import { standingOf } from './licence.model.ts'
import { everyLicence, type LicenceRecord, listOwned, listRegister, newestOfCase } from './licence.store.ts'

type Endpoints = typeof licenceContract.endpoints

type Register = InputOf<Endpoints['listLicences']>
type Row = OutputOf<Endpoints['listLicences']>['rows'][number]

/** Licences as the register shows them. */
export async function shownLicences(ctx: Ctx, rows: readonly LicenceRecord[]): Promise<Row[]> {
  const today = legalDayOf(ctx.now)
  const units = await unitsOf(ctx, [...new Set(rows.map((row) => row.unitId))])
  const names = new Map(units.map((unit) => [unit.id, unit.shortName]))
  return rows.map((row) => {
    const { id, caseId, paperId, name, number, identifier, itemName, state, validFrom, validTo } = row
    return {
      ...{ id, caseId, paperId, name, number, identifier, itemName, state, validFrom, validTo },
      unitName: names.get(row.unitId) ?? '',
      holder: shownHolder(ctx, row),
      issuedAt: row.issuedAt.toISOString(),
      standing: standingOf(row, today),
    }
  })
}

/** The register within the caller's scope. */
export async function listLicences(ctx: Ctx, input: Register): Promise<OutputOf<Endpoints['listLicences']>> {
  const { rows, total } = await listRegister(ctx, staffOf(ctx), input, rowWindow(input))
  return { total, rows: await shownLicences(ctx, rows) }
}

/** All of them, batch by batch. */
export const allLicences = (ctx: Ctx, input: Register) => everyLicence(ctx, staffOf(ctx), input)

/** 我的证照: those the account applied for. */
export async function listOwnLicences(ctx: Ctx): Promise<OutputOf<Endpoints['listOwnLicences']>> {
  if (ctx.actor.kind !== 'citizen') throw notFound()
  const today = legalDayOf(ctx.now)
  const rows = await listOwned(ctx, ctx.actor.accountId)
  return {
    rows: rows.map(({ state, ...row }) => ({ ...row, standing: standingOf({ state, ...row }, today) })),
  }
}

/** The licence of a granted case; null where it has none. Part: the use case authorizes on the case. */
export const licenceOfCase = async (ctx: Ctx, caseId: string) => (await newestOfCase(ctx, caseId)) ?? null
