import { type Ctx, staffOf } from '#kernel/context'
import { type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { maskName } from '#kernel/crypto'
import { casesBrief } from '#modules/casework'
import { versionInForce } from '#modules/item'
import { namesOf, reachedUnitIds } from '#modules/org'
import type { outageContract } from '../outage.contract.ts'
import { EXPORTED, OUTAGE } from './blank-receipts.ts'
import { type EntryState, listEntryRows } from './entry.store.ts'
import { openPaperInput } from './entry-input.ts'

type Endpoint = (typeof outageContract.endpoints)['listOutageEntries']

/** Names of items by code, as they are in force. */
async function itemNames(ctx: Ctx, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const named = [...new Set(codes)].map(
    async (code) => [code, (await versionInForce(ctx, code))?.facts.name ?? code] as const,
  )
  return new Map(await Promise.all(named))
}

/** 停机补录清单 of the units that the caller reaches, with counts by unit. */
export async function listOutageEntries(
  ctx: Ctx,
  { state, ...page }: InputOf<Endpoint>,
): Promise<OutputOf<Endpoint>> {
  const own = staffOf(ctx).personId
  const units = await reachedUnitIds(ctx, OUTAGE)
  const { rows, counts } = await listEntryRows(ctx, { units, state }, rowWindow(page))
  const people = rows.flatMap(({ enteredBy, answeredBy }) => [enteredBy, ...(answeredBy ? [answeredBy] : [])])
  const names = await namesOf(ctx, [...people, ...[...rows, ...counts].map(({ unitId }) => unitId)])
  const items = await itemNames(
    ctx,
    rows.map(({ itemCode }) => itemCode),
  )
  const cases = await casesBrief(
    ctx,
    rows.flatMap(({ caseId }) => (caseId === null ? [] : [caseId])),
  )
  const wanted = counts.filter((one) => state === undefined || one.state === state)
  return {
    total: wanted.reduce((sum, { n }) => sum + n, 0),
    rows: rows.map((row) => {
      const input = openPaperInput(ctx, row)
      const applicant = input?.applicant
      return {
        ...{ id: row.id, receipt: row.receipt, state: row.state as EntryState, reason: row.reason },
        unitName: names.get(row.unitId) ?? '',
        itemName: items.get(row.itemCode) ?? row.itemCode,
        applicant: applicant
          ? applicant.kind === 'person'
            ? maskName(applicant.name)
            : applicant.name
          : null,
        ...{ matter: input?.matter ?? null, address: input?.address ?? null },
        receivedAt: row.receivedAt.toISOString(),
        ...{ enteredBy: names.get(row.enteredBy) ?? '', enteredAt: row.enteredAt.toISOString() },
        answeredBy: row.answeredBy === null ? null : (names.get(row.answeredBy) ?? ''),
        answeredAt: row.answeredAt?.toISOString() ?? null,
        ...{ photo: row.fileId !== null, caseId: row.caseId, own: row.enteredBy === own },
        caseNumber: cases.find(({ id }) => id === row.caseId)?.number ?? null,
      }
    }),
    counts: counts.map((one) => ({ unitName: names.get(one.unitId) ?? '', state: one.state, count: one.n })),
  }
}

/** 停机补录清单 as a whole, up to twenty thousand. */
export const allOutageEntries = async (ctx: Ctx, input: InputOf<Endpoint>) =>
  (await listOutageEntries(ctx, { ...input, page: 1, size: EXPORTED })).rows
