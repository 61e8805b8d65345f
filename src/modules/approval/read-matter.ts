import type { Ctx } from '#kernel/context'
import { authorize } from '#kernel/context'
import type { FileReply, InputOf, OutputOf } from '#kernel/contract'
import {
  clockView,
  type EngineState,
  explanationOf,
  listOwnedRows,
  readCase,
  readCaseFile,
  scopeOf,
} from '#modules/casework'
import { formPagesOf, versionOf } from '#modules/item'
import { namesOf } from '#modules/org'
import { papersOf, readCasePaper } from '#modules/paper'
import { actViewsOf } from './act-views.ts'
import { permitKind } from './approval.kind.ts'
import { mayRate, mayWithdraw } from './approval.model.ts'
import type { ApprovalState, Status } from './approval.state.ts'
import { caseTexts, openCorrections } from './case-texts.ts'
import { accountOf } from './draft.ts'
import { type hallContract, WAITS } from './hall.contract.ts'
import { generalFields } from './item-form.ts'
import { itemView } from './item-view.ts'
import { caseFileReply, materialViews, placesOf } from './materials.ts'
import { isOwed } from './payment/payment.model.ts'
import type { Permit } from './permit.ts'
import { mayAskHearing } from './procedure.model.ts'
import { shownLicence } from './shown-licence.ts'
import { ADVICE_ACTS, TOLD_ACTS } from './told-acts.ts'
import { matterTurns } from './turn-views.ts'

type Endpoints = typeof hallContract.endpoints
type MatterView = OutputOf<Endpoints['readMatter']>
type MatterRow = OutputOf<Endpoints['listMatters']>['rows'][number]

/** Whether an applicant may know all that an act of this type says. */
export const isForApplicant = (type: string): boolean => TOLD_ACTS.has(type)

/** What the applicant sees of the acts: no names, nothing from inside the office. */
const actsFor = (acts: ReturnType<typeof actViewsOf>): MatterView['acts'] =>
  acts
    .filter(({ type }) => TOLD_ACTS.has(type) || ADVICE_ACTS.has(type))
    .map(({ n, type, at, byKind, facts }) => ({
      n,
      type,
      at,
      byKind,
      by: '',
      facts: ADVICE_ACTS.has(type) ? {} : facts,
    }))

/** The caller's own case. @throws Refusal `kernel.not-found` */
export async function ownMatter(ctx: Ctx, caseId: string): Promise<Permit> {
  const found = await readCase(ctx, permitKind, caseId)
  authorize(ctx.actor, 'approval.matter.read', scopeOf(found))
  return found
}

/** What waits for the applicant of a case, the most pressing first. */
const waitsOf = ({ business, clocks }: EngineState<ApprovalState>): MatterRow['waits'] => {
  const asking = clocks.some(({ name, stoppedOn }) => name === 'hear-request' && stoppedOn === null)
  const waiting = {
    answer: business.status === 'correcting',
    pay: isOwed(business.payment),
    hearing: asking && mayAskHearing(business),
    rate: mayRate(business),
  }
  return WAITS.filter((one) => waiting[one])
}

/** 我的办件. */
export async function listMatters(ctx: Ctx): Promise<OutputOf<Endpoints['listMatters']>> {
  const rows = await listOwnedRows(ctx, permitKind.name, accountOf(ctx))
  return {
    rows: rows.map(({ id, number, subject, status, state, openedAt, dueOn }) => ({
      id,
      number,
      itemName: subject,
      status: status as Status,
      openedAt: openedAt.toISOString(),
      dueOn,
      waits: waitsOf(state as EngineState<ApprovalState>),
    })),
  }
}

/** One case of the applicant: where it stands, its dates, what is asked of him, and what was issued. */
export async function readMatter(ctx: Ctx, input: InputOf<Endpoints['readMatter']>): Promise<MatterView> {
  const file = await readCaseFile(ctx, permitKind, input.caseId, (found) =>
    authorize(ctx.actor, 'approval.matter.read', scopeOf(found)),
  )
  const { found, acts, texts: all, materials } = file
  const { business, clocks } = found.state
  const texts = caseTexts(all, ctx.locale)
  const listed = materials.filter((material) => material.slot > 0)
  const [version, names, papers, licence] = await Promise.all([
    versionOf(ctx, found.pinned.item ?? ''),
    namesOf(ctx, [found.unitId]),
    papersOf(ctx, found.id),
    shownLicence(ctx, found),
  ])
  const pages = texts.form.answers === undefined ? [] : await formPagesOf(ctx, version)
  return {
    id: found.id,
    number: found.number,
    queryCode: found.queryCode,
    item: itemView(version),
    unitName: names.get(found.unitId) ?? '',
    status: business.status,
    openedAt: found.openedAt.toISOString(),
    closedAt: found.closedAt?.toISOString() ?? null,
    clocks: clocks.map((clock) => clockView(ctx, clock)),
    materials: materialViews(ctx, version, {
      placed: placesOf(listed),
      paperCopies: business.paperCopies,
      formFilled: texts.form.answers !== undefined,
    }),
    form: texts.form,
    pages,
    asks: generalFields(pages),
    corrections: openCorrections(business, texts),
    reasons: texts.text(business.reasons),
    acts: actsFor(actViewsOf(acts, names)),
    papers: papers.filter(({ awaitsSeal, awaitsStamp }) => !awaitsSeal && !awaitsStamp),
    licence,
    rating: business.rating?.grade ?? null,
    turns: matterTurns(file, texts, papers),
    can: {
      answer: business.status === 'correcting',
      withdraw: mayWithdraw(business),
      rate: mayRate(business),
    },
  }
}

/** 为什么是这一天, for the applicant. */
export async function explainMatter(
  ctx: Ctx,
  { caseId, clock }: InputOf<Endpoints['explainMatter']>,
): Promise<OutputOf<Endpoints['explainMatter']>> {
  return explanationOf(ctx, await ownMatter(ctx, caseId), clock)
}

/** A file that the applicant handed in. */
export async function readMatterFile(
  ctx: Ctx,
  input: InputOf<Endpoints['readMatterFile']>,
): Promise<FileReply> {
  const found = await ownMatter(ctx, input.caseId)
  return caseFileReply(ctx, found.id, input.fileId)
}

/** A paper that was issued to the applicant. */
export async function readMatterPaper(
  ctx: Ctx,
  input: InputOf<Endpoints['readMatterPaper']>,
): Promise<FileReply> {
  const found = await ownMatter(ctx, input.caseId)
  return readCasePaper(ctx, found.id, input.paperId, 'applicant')
}
