import { legalDayOf, yearOf } from '#kernel/calendar'
import { type Ctx, staffOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import type { Act } from '#kernel/ledger'
import type { archiveContract } from '../archive.contract.ts'
import { perform } from '../case.ts'
import { alreadyArchived, noArchiveRule, notClosedYet } from '../casework.errors.ts'
import type { ActBody } from '../casework.model.ts'
import { kindOf } from '../kinds.ts'
import { lockedCase } from '../locked-case.ts'
import { saveCase } from '../save-case.ts'
import { WORKING } from '../working-acts.ts'
import { archivedNumber, archiveRules, insertArchivedFile, nextInSeries } from './archive.store.ts'
import { archiveNumber, archiveSeries, periodCode, ruleFor } from './archive-number.ts'

type Endpoint = (typeof archiveContract.endpoints)['archiveFile']

/** 档号 of a case, as its acts say it. */
export function archiveNumberIn(acts: readonly Act[]): string | undefined {
  const act = acts.find(({ type }) => type === WORKING.archived)
  const number = act && (act.body as unknown as ActBody).facts.number
  return typeof number === 'string' ? number : undefined
}

/**
 * 归档: the file of a closed case gets its number, by the rule of its unit, in the year in which the case was closed. It is given
 * once; number, year and period of retention stand in an act.
 * @throws Refusal `casework.not-closed-yet`, `casework.already-archived`, `casework.no-archive-rule`
 */
export async function archiveFile(ctx: Ctx, { caseId }: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const found = await lockedCase(ctx, caseId, 'casework.archive.keep')
  if (found.closedAt === null) throw notClosedYet()
  const given = await archivedNumber(ctx, caseId)
  if (given !== undefined) throw alreadyArchived({ number: given })
  const rule = ruleFor(found.pathNow, await archiveRules(ctx))
  if (!rule) throw noArchiveRule()
  const kind = kindOf(found.kind)
  const closedOn = legalDayOf(found.closedAt)
  const year = yearOf(closedOn)
  const { keptAs = kind.name } = kind
  const period = periodCode(ctx.services.keptFor(keptAs, kind.statusOf(found.state.business)))
  const series = archiveSeries(rule, year, period)
  const number = archiveNumber(series, await nextInSeries(ctx, series))
  const facts = { number, year, period, closedOn }
  await saveCase(ctx, kind, perform(ctx, kind, found, WORKING.archived, { facts }))
  await insertArchivedFile(ctx, {
    ...{ caseId, number, year, period, closedOn, unitId: found.unitId },
    ...{ archivedAt: ctx.now, archivedBy: staffOf(ctx).personId },
  })
  return { number }
}
