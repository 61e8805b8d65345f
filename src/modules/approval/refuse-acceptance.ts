import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { sealText, storeTexts } from '#modules/casework'
import { versionOf } from '#modules/item'
import { type NamedBody, namedBody } from '#modules/org'
import { competentBodyMissing, noSuchBody } from './approval.errors.ts'
import { notAccepted } from './approval.events.ts'
import { ACTS } from './approval.model.ts'
import type { deskContract } from './desk.contract.ts'
import { PAPER_WORDS } from './paper-words.ts'
import { lockPermit, recordStep, toldOf } from './permit.ts'
import { issueNonAcceptance } from './shortcoming-papers.ts'

type Input = InputOf<(typeof deskContract.endpoints)['refuseAcceptance']>

/**
 * The body that is competent: a unit of this government, or one of the list of those outside, with where it is found; by its
 * name alone where it stands in no list.
 * @throws Refusal `approval.competent-body-missing`, `approval.no-such-body`
 */
async function competentBody(ctx: Ctx, input: Input): Promise<NamedBody | undefined> {
  if (input.ground !== 'not-competent') return undefined
  if (input.competentBodyId !== undefined) {
    const found = await namedBody(ctx, input.competentBodyId)
    if (found) return found
    throw noSuchBody({}, [{ field: 'competentBodyId', code: 'approval.no-such-body' }])
  }
  const name = input.competentBody?.trim()
  if (name) return { name, address: '', phone: '' }
  throw competentBodyMissing({}, [{ field: 'competentBodyId', code: 'approval.competent-body-missing' }])
}

/** 不予受理: no permit is needed, or another body is competent and is named (行政许可法 §32(1)(1), (2)). */
export async function refuseAcceptance(ctx: Ctx, input: Input): Promise<Record<string, never>> {
  const body = await competentBody(ctx, input)
  const found = await lockPermit(ctx, input.caseId, 'approval.case.receive', input.seen)
  const version = await versionOf(ctx, found.pinned.item ?? '')
  const reasons = sealText(ctx, found.governmentId, 'reasons', input.reasons)
  const { ground, competentBodyId } = input
  const listed = competentBodyId !== undefined
  const unlisted =
    body && !listed ? sealText(ctx, found.governmentId, 'competent-body', body.name) : undefined
  const after = await recordStep(ctx, found, 'receive', 'refuse', ACTS.notAccepted, {
    facts: {
      ...{ ground, reasons: reasons.reference },
      ...(body && listed && { body: competentBodyId }),
      ...(unlisted && { competentBody: unlisted.reference }),
    },
    stopClocks: { names: ['notice', 'renewal'], on: legalDayOf(ctx.now) },
  })
  await storeTexts(ctx, found.id, [reasons, ...(unlisted ? [unlisted] : [])])
  const named = body && PAPER_WORDS.bodyFound(body.name, body.address, body.phone)
  await issueNonAcceptance(ctx, after, version, { ground, reasons: input.reasons, competentBody: named })
  emit(ctx, notAccepted, found.id, { ...toldOf(after), ...(listed && named && { competentBody: named }) })
  return {}
}
