import { subscriber } from '#kernel/events'
import { attachmentsOf, openTexts, readCase, valuesDestroyed } from '#modules/casework'
import { versionOf } from '#modules/item'
import { destroyHolder } from '#modules/licence'
import { findGovernment } from '#modules/org'
import { destroyPapers } from '#modules/paper'
import { issueAcceptance, issueReceipt } from './acceptance-papers.ts'
import { deemedAccepted, submitted } from './approval.events.ts'
import { permitKind } from './approval.kind.ts'
import { caseTexts } from './case-texts.ts'
import { deleteDraftOfCase } from './draft.store.ts'
import { issueApplicationForm } from './issue-application-form.ts'
import { receivedMaterials, withForm } from './received-materials.ts'

/** 行政许可申请书 and 材料接收回执 are issued after the application was received; the applicant need not wait for them. */
const receipt = subscriber('approval.issue-receipt', submitted, [], async (ctx, { body }) => {
  const found = await readCase(ctx, permitKind, body.caseId)
  const version = await versionOf(ctx, found.pinned.item ?? '')
  const government = await findGovernment(ctx.tx, found.governmentId)
  const files = await attachmentsOf(ctx, found.id)
  const materials = receivedMaterials(
    version,
    files.map((file) => file.slot),
    found.state.business.paperCopies,
  )
  const { form } = caseTexts(await openTexts(ctx, found.id), 'zh-CN')
  await issueApplicationForm(ctx, found, version, materials)
  await issueReceipt(ctx, found, version, {
    government: government?.slug ?? '',
    materials: withForm(version, materials, form.answers !== undefined),
  })
})

/** 受理通知书 of an application that the law itself accepted: prepared and numbered; a person seals it. */
const acceptance = subscriber(
  'approval.issue-deemed-acceptance',
  deemedAccepted,
  [],
  async (ctx, { body }) => {
    const found = await readCase(ctx, permitKind, body.caseId)
    await issueAcceptance(ctx, found, await versionOf(ctx, found.pinned.item ?? ''), true)
  },
)

/** What lies beside a case whose personal values were destroyed goes too: its draft, its papers, an ended licence. */
const forget = subscriber('approval.forget-values', valuesDestroyed, [], async (ctx, { body }) => {
  if (body.kind !== permitKind.name) return
  if (body.extent.includes('texts')) await deleteDraftOfCase(ctx, body.caseId)
  if (!body.extent.includes('papers')) return
  await destroyPapers(ctx, body.caseId)
  await destroyHolder(ctx, body.caseId)
})

export const approvalSubscribers = [receipt, acceptance, forget]
