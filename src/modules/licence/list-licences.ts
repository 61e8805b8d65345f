import { legalDayOf } from '#kernel/calendar'
import { type Ctx, governmentOf } from '#kernel/context'
import { type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { readActs } from '#kernel/ledger'
import { reachedUnitIds, unitsOf } from '#modules/org'
import { endingOf } from './end-licence.ts'
import { foldLicence, streamOf } from './fold-licence.ts'
import { shownHolder } from './holder.ts'
import type { licenceContract } from './licence.contract.ts'
import { isInForce, standingOf, type Term } from './licence.model.ts'
import {
  everyLicence,
  type LicenceFilter,
  type LicenceRecord,
  listOwned,
  listRegister,
  newestOfCase,
} from './licence.store.ts'
import { successorsOf } from './replace-licence.ts'
import { sayingPart } from './text-part.store.ts'

type Endpoints = typeof licenceContract.endpoints

type Register = InputOf<Endpoints['listLicences']>
type Row = OutputOf<Endpoints['listLicences']>['rows'][number]

/** Licences as the register shows them. */
export async function shownLicences(ctx: Ctx, rows: readonly LicenceRecord[]): Promise<Row[]> {
  const today = legalDayOf(ctx.now)
  const units = await unitsOf(ctx, [...new Set(rows.map((row) => row.unitId))])
  const names = new Map(units.map((unit) => [unit.id, unit.shortName]))
  const replacedBy = await successorsOf(ctx, rows)
  return rows.map((row) => {
    const { id, caseId, paperId, name, number, identifier, itemName, state, validFrom, validTo } = row
    return {
      ...{ id, caseId, paperId, name, number, identifier, itemName, state, validFrom, validTo },
      version: row.version,
      replacedBy: replacedBy(row.supersededBy),
      imported: row.importedAt !== null,
      unitName: names.get(row.unitId) ?? '',
      holder: shownHolder(ctx, row),
      issuedAt: row.issuedAt.toISOString(),
      standing: standingOf(row, today),
    }
  })
}

/** Units are asked for as they stand today: one that was moved takes its licences along. */
async function filterOf(ctx: Ctx, { text: asked, unitId, year }: Register): Promise<LicenceFilter> {
  const text = asked?.trim() || undefined
  const saying = text === undefined ? undefined : await sayingPart(ctx, text)
  const reached = await reachedUnitIds(ctx, 'licence.licence.read')
  return { text, saying, year, units: unitId === undefined ? reached : reached.filter((id) => id === unitId) }
}

/** The register within the caller's scope. */
export async function listLicences(ctx: Ctx, input: Register): Promise<OutputOf<Endpoints['listLicences']>> {
  const { rows, total } = await listRegister(ctx, await filterOf(ctx, input), rowWindow(input))
  return { total, rows: await shownLicences(ctx, rows) }
}

/** All of them, batch by batch. */
export async function* allLicences(ctx: Ctx, input: Register): AsyncGenerator<LicenceRecord[]> {
  yield* everyLicence(ctx, await filterOf(ctx, input))
}

/** 我的证照: those the account applied for. */
export async function listOwnLicences(ctx: Ctx): Promise<OutputOf<Endpoints['listOwnLicences']>> {
  if (ctx.actor.kind !== 'citizen') throw notFound()
  const today = legalDayOf(ctx.now)
  const rows = await listOwned(ctx, ctx.actor.accountId)
  const replacedBy = await successorsOf(ctx, rows)
  return {
    rows: await Promise.all(
      rows.map(async ({ state, supersededBy, ...row }) => ({
        ...row,
        standing: standingOf({ state, ...row }, today),
        ended: isInForce({ state }) ? null : await endingOf(ctx, row.id),
        replacedBy: replacedBy(supersededBy),
      })),
    ),
  }
}

/** What acts up to an instant say of the term of a licence, as far as it has acts of its own. */
async function termAt(
  ctx: Ctx,
  licenceId: string,
  at: Date,
): Promise<Partial<Pick<Term, 'validFrom' | 'validTo'>>> {
  const acts = await readActs(ctx.tx, governmentOf(ctx), streamOf(licenceId))
  const { validFrom, validTo } = foldLicence(acts.filter((act) => new Date(act.at) <= at))
  return typeof validFrom === 'string'
    ? { validFrom, validTo: typeof validTo === 'string' ? validTo : null }
    : {}
}

/**
 * The licence of a granted case; null where it has none. Part: the use case authorizes on the case.
 * @param at instant that is asked about: now, or one that has gone by
 */
export async function licenceOfCase(ctx: Ctx, caseId: string, at: Date = ctx.now) {
  const found = await newestOfCase(ctx, caseId, at)
  if (!found) return null
  return at < ctx.now ? { ...found, ...(await termAt(ctx, found.id, at)) } : found
}
