import { type LegalDay, legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { emit } from '#kernel/events'
import { sealOpinion, storeTexts } from '#modules/casework'
import { versionOf } from '#modules/item'
import {
  badValidity,
  grantedMissing,
  hearingOwed,
  procedureOpen,
  reasonsMissing,
  renewedByLaw,
} from './approval.errors.ts'
import { decided } from './approval.events.ts'
import { ACTS } from './approval.model.ts'
import { issueGrant, issueRefusal } from './decision-papers.ts'
import { deliveryClock } from './periods.ts'
import { lockPermit, type Permit, toldOf } from './permit.ts'
import { openProcedures, owesHearing } from './procedure.model.ts'
import { succeededBy, termOf } from './succession.ts'
import { takeStep } from './turn.ts'

interface Decision {
  readonly caseId: string
  readonly seen?: number | undefined
  readonly outcome: 'grant' | 'part' | 'refuse' | 'back'
  readonly opinion: string
  /** What is granted, of a part. */
  readonly granted?: string | undefined
  readonly reasons?: string | undefined
  readonly validTo?: string | undefined
}

/** Outcomes by which something is refused, so that its reasons are told. */
const REFUSES: ReadonlySet<Decision['outcome']> = new Set(['part', 'refuse'])

/** Outcomes after which a licence is given. */
const GRANTS: ReadonlySet<Decision['outcome']> = new Set(['grant', 'part'])

/** @throws Refusal where the reasons of what is refused, or what is granted of it, are not told */
function checkTold({ outcome, reasons, granted }: Decision): void {
  if (REFUSES.has(outcome) && !reasons?.trim())
    throw reasonsMissing({}, [{ field: 'reasons', code: 'approval.reasons-missing' }])
  if (outcome === 'part' && !granted?.trim())
    throw grantedMissing({}, [{ field: 'granted', code: 'approval.granted-missing' }])
}

/** @throws Refusal while a special procedure has no result, or a hearing that was asked for was not held */
function checkReady({ state: { business } }: Permit): void {
  if (openProcedures(business).length > 0) throw procedureOpen()
  if (owesHearing(business)) throw hearingOwed()
}

/** @throws Refusal `approval.bad-validity` where a licence would end before it begins */
function checkValidity(from: LegalDay, to: LegalDay | null): void {
  if (to === null || to >= from) return
  throw badValidity({}, [{ field: 'validTo', code: 'approval.bad-validity' }])
}

/**
 * 决定: the leader grants, grants a part, refuses with reasons and remedies, or sends the case back to the review
 * (行政许可法 §37, §38). A grant leaves a licence, to be delivered within the days of the law (§44); of a part, what is
 * refused has its own decision. Where a licence was to be renewed or changed (§49, §50), the one given takes its place; refused,
 * that one stays as it is.
 */
export async function decideCase(ctx: Ctx, input: Decision): Promise<Record<string, never>> {
  const { outcome } = input
  checkTold(input)
  const found = await lockPermit(ctx, input.caseId, 'approval.case.decide', input.seen)
  const { business } = found.state
  if (outcome !== 'grant' && business.renewed) throw renewedByLaw()
  if (outcome !== 'back') checkReady(found)
  const version = await versionOf(ctx, found.pinned.item ?? '')
  const decidedOn = legalDayOf(ctx.now)
  const grants = GRANTS.has(outcome)
  const replaces = grants ? await succeededBy(ctx, business) : undefined
  const validTo = termOf(replaces, business, grants ? input.validTo : undefined)
  if (grants) checkValidity(decidedOn, validTo)
  const opinion = await sealOpinion(ctx, found, input.opinion)
  const refused = REFUSES.has(outcome) ? input.reasons : undefined
  const granted = outcome === 'part' ? input.granted : undefined
  const after = await takeStep(ctx, found, ['decide', grants ? 'grant' : outcome], ACTS.decided, {
    facts: {
      ...{ outcome, decidedOn, opinion: opinion.reference },
      ...(replaces && { replaces: replaces.former.id, way: replaces.way }),
    },
    texts: { reasons: refused, ...(granted !== undefined && { granted }) },
    ...(outcome !== 'back' && {
      stopClocks: { names: ['decide', 'promise', 'renewal', 'hear-request', 'hear'], on: decidedOn },
    }),
    ...(grants && { startClocks: [deliveryClock(ctx, decidedOn)] }),
  })
  await storeTexts(ctx, found.id, [opinion])
  if (outcome === 'back') return {}
  if (refused !== undefined) await issueRefusal(ctx, after, version, refused)
  if (grants) await issueGrant(ctx, after, version, { validTo, scope: granted, replaces })
  emit(ctx, decided, found.id, { ...toldOf(after), outcome })
  return {}
}
