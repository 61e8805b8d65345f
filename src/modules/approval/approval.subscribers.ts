import { subscriber } from '#kernel/events'
import { attachmentsOf, readCase } from '#modules/casework'
import { versionOf } from '#modules/item'
import { findGovernment } from '#modules/org'
import { submitted } from './approval.events.ts'
import { permitKind } from './approval.kind.ts'
import { issueReceipt } from './papers.ts'
import { receivedMaterials } from './received-materials.ts'

/** 材料接收回执 is issued after the application was received; the applicant need not wait for it. */
const receipt = subscriber('approval.issue-receipt', submitted, [], async (ctx, { body }) => {
  const found = await readCase(ctx, permitKind, body.caseId)
  const version = await versionOf(ctx, found.pinned.item ?? '')
  const government = await findGovernment(ctx.tx, found.governmentId)
  const files = await attachmentsOf(ctx, found.id)
  await issueReceipt(ctx, found, version, {
    government: government?.slug ?? '',
    materials: receivedMaterials(
      version,
      files.map((file) => file.slot),
      found.state.business.paperCopies,
    ),
  })
})

export const approvalSubscribers = [receipt]
