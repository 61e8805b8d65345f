import { legalDayOf } from '#kernel/calendar'
import { type Ctx, governmentOf } from '#kernel/context'
import { emit } from '#kernel/events'
import {
  addAttachments,
  openCase,
  type Party,
  perform,
  saveCase,
  sealParties,
  sealText,
  storeParties,
  storePlace,
  storeTexts,
} from '#modules/casework'
import { flowInForce } from '#modules/flowbook'
import { rememberLanguage } from '#modules/identity'
import { formPagesOf, type ItemVersion, versionInForce } from '#modules/item'
import { recordAsked } from '#modules/licence'
import { findGovernment, type Unit, unitOf } from '#modules/org'
import { citizenOfLevel } from '#modules/realname'
import type { ApplicationForm } from './application-form.ts'
import { incomplete, itemNotInForce } from './approval.errors.ts'
import { submitted } from './approval.events.ts'
import { permitKind } from './approval.kind.ts'
import { ACTS } from './approval.model.ts'
import { type AskedLicence, demandNoneOpen, ownAsked } from './asked-licence.ts'
import { updateDraft } from './draft.store.ts'
import { accountOf, gapsOf, openDraft, openForm } from './draft.ts'
import { titlesOf } from './gap-words.ts'
import { completedForm } from './item-form.ts'
import { noticeClock, renewalClock } from './periods.ts'
import { type Permit, toldOf } from './permit.ts'
import { CURRENT_FLOW } from './permit-flow.ts'

/** What an application brings in, by whatever door. */
export interface Application {
  readonly version: ItemVersion
  /** Unit that is responsible for the item. */
  readonly unit: Unit
  /** The draft it was written as; null at the window. */
  readonly draftId: string | null
  readonly channel: 'web' | 'window'
  readonly owner: string | null
  readonly parties: readonly Party[]
  readonly form: ApplicationForm
  readonly files: readonly { readonly seq: number; readonly fileId: string; readonly address: string }[]
  readonly papers: readonly { readonly seq: number; readonly copies: number }[]
  /** The licence whose renewal or variation is applied for. */
  readonly asks?: AskedLicence | undefined
  /** It came in on paper while the system was down. */
  readonly outage?: ReceivedOnPaper | undefined
}

/** 停机应急收件: what stands on the paper receipt, and who entered it. */
export interface ReceivedOnPaper {
  readonly entry: string
  readonly receipt: string
  readonly receivedAt: Date
  readonly enteredBy: string
  readonly photo: { readonly file: string; readonly address: string }
}

/** Number and query code that the applicant is given. */
export interface Submitted {
  readonly caseId: string
  readonly number: string
  readonly queryCode: string
}

const outageFacts = ({ receivedAt, enteredBy, ...paper }: ReceivedOnPaper) => ({
  ...{ ...paper, receivedAt: receivedAt.toISOString() },
  enteredBy: `staff:${enteredBy}`,
})

const askedFacts = (asks: AskedLicence | undefined) =>
  asks ? { [asks.way === 'renewal' ? 'renews' : 'varies']: asks.licence.id } : {}

/** Of a renewal, the time until the licence ends. */
const askedClocks = (ctx: Ctx, asks: AskedLicence | undefined) =>
  asks?.way === 'renewal' ? [renewalClock(ctx, asks.licence.validTo)] : []

/** Division of the government itself, for a unit that names none. */
async function ownDivision(ctx: Ctx): Promise<string> {
  return (await findGovernment(ctx.tx, governmentOf(ctx)))?.divisionCode ?? ''
}

/**
 * 收件: opens the case of an application, records it, and starts the five days of the notice; of a renewal also the time until
 * the licence ends. Part of two doors.
 * @throws Refusal `approval.renewal-open`
 */
export async function receiveApplication(ctx: Ctx, application: Application): Promise<Submitted> {
  const { version, unit, channel, owner, form, draftId, asks } = application
  if (asks) await demandNoneOpen(ctx, asks.licence.id)
  const opened: Permit = await openCase(ctx, permitKind, {
    subject: version.facts.name,
    channel,
    unit: { id: unit.id, path: unit.path, divisionCode: unit.divisionCode ?? (await ownDivision(ctx)) },
    owner,
    flow: (await flowInForce(ctx, permitKind.name, version.code)) ?? CURRENT_FLOW,
    pinned: { item: version.id },
  })
  const receivedOn = legalDayOf(application.outage?.receivedAt ?? ctx.now)
  const parties = sealParties(ctx, opened.governmentId, application.parties)
  const formText = sealText(ctx, opened.governmentId, 'form', JSON.stringify(form))
  const found = perform(ctx, permitKind, opened, ACTS.submitted, {
    facts: {
      receivedOn,
      channel,
      ...(application.outage && { outage: outageFacts(application.outage) }),
      ...askedFacts(asks),
      item: version.code,
      itemVersion: version.number,
      form: formText.reference,
      parties: parties.map(({ capacity, commitment }) => ({ capacity, commitment })),
      files: application.files.map(({ seq, fileId, address }) => ({ seq, file: fileId, address })),
      papers: application.papers.map(({ seq, copies }) => ({ seq, copies })),
    },
    flow: { type: 'start', variables: {} },
    startClocks: [noticeClock(ctx, receivedOn), ...askedClocks(ctx, asks)],
  })
  await saveCase(ctx, permitKind, found)
  if (asks) await recordAsked(ctx, asks.way, asks.licence.id, found.id)
  const files = application.files.map(({ seq, fileId }) => ({ slot: seq, fileId }))
  await Promise.all([
    storeParties(ctx, found.id, parties),
    storeTexts(ctx, found.id, [formText]),
    storePlace(ctx, found.id, form.address),
    addAttachments(ctx, found, files, true),
    draftId !== null && updateDraft(ctx, draftId, { caseId: found.id }),
  ])
  emit(ctx, submitted, found.id, toldOf(found))
  return { caseId: found.id, number: found.number, queryCode: found.queryCode }
}

/**
 * Sends a complete draft: it becomes a case of the version in force on that day, and can be sent once only. Whoever's
 * 实名等级 is too low is refused, and keeps his draft. A licence that is renewed or changed is still in force on that day.
 */
export async function submitApplication(ctx: Ctx, input: { draftId: string }): Promise<Submitted> {
  const draft = await openDraft(ctx, input.draftId)
  const version = await versionInForce(ctx, draft.itemCode)
  if (!version) throw itemNotInForce()
  const accountId = accountOf(ctx)
  const { kind, name, idType, idNumber, phone } = await citizenOfLevel(
    ctx,
    accountId,
    version.facts.requiredLevel,
  )
  const form = openForm(ctx, draft)
  const pages = await formPagesOf(ctx, version)
  const gaps = gapsOf(version, pages, form, new Set(draft.files.map((file) => file.seq)))
  if (gaps.length > 0) throw incomplete({ names: titlesOf(gaps, ctx.locale) })
  const unit = await unitOf(ctx, version.facts.unitId)
  await rememberLanguage(ctx, accountId)
  return receiveApplication(ctx, {
    version,
    unit,
    draftId: draft.id,
    channel: 'web',
    owner: accountId,
    parties: [{ capacity: 'applicant', kind, name, idType, idNumber, phone }],
    form: completedForm(pages, version, form),
    files: draft.files.map(({ seq, fileId, address }) => ({ seq, fileId, address })),
    papers: [],
    asks: await ownAsked(ctx, draft, { itemCode: version.code, idNumber }),
  })
}
