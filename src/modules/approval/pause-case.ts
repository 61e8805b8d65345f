import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { newId } from '#kernel/ids'
import { pauseClock, sealText, storeTexts } from '#modules/casework'
import { versionOf } from '#modules/item'
import { paused } from './approval.events.ts'
import { ACTS } from './approval.model.ts'
import { issueSpecialProcedure } from './clock-papers.ts'
import { decidingClocks, dueOf } from './deciding-clocks.ts'
import type { deskContract } from './desk.contract.ts'
import { lockPermit, record, toldOf } from './permit.ts'

type Input = InputOf<(typeof deskContract.endpoints)['pauseCase']>

/**
 * 中止: a special procedure takes its time, and its time does not count where the applicant is told in writing how long it
 * takes (行政许可法 §45). Told or not, it is on record. Legal and promised period stand still together.
 */
export async function pauseCase(ctx: Ctx, input: Input): Promise<Record<string, never>> {
  const { ground, until, tell } = input
  const found = await lockPermit(ctx, input.caseId, 'approval.case.pause')
  const version = await versionOf(ctx, found.pinned.item ?? '')
  const reasons = sealText(ctx, found.governmentId, 'pause', input.reasons)
  const proof = input.evidence ? sealText(ctx, found.governmentId, 'evidence', input.evidence) : null
  const notice = tell ? newId() : null
  const evidence = proof?.reference ?? null
  const from = legalDayOf(ctx.now)
  const pause = { from, until, ground, notice, evidence: evidence?.text ?? null }
  const after = await record(ctx, found, ACTS.paused, {
    facts: { ground, from, until, notice, reasons: reasons.reference, evidence },
    clocks: decidingClocks(found).map((named) => pauseClock(ctx, found, named, pause)),
  })
  await storeTexts(ctx, found.id, proof ? [reasons, proof] : [reasons])
  if (notice)
    await issueSpecialProcedure(ctx, after, version, { id: notice, ...pause, reasons: input.reasons })
  const credited = notice !== null && evidence !== null
  emit(ctx, paused, found.id, { ...toldOf(after), dueOn: dueOf(after), until, credited })
  return {}
}
