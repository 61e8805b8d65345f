import { emit } from '#kernel/events'
import { flowEnquiry, flowService } from '#modules/casework'
import { versionOf } from '#modules/item'
import { stepReached } from './approval.events.ts'
import { permitKind } from './approval.kind.ts'
import { issueApprovalForm } from './issue-approval-form.ts'
import { toldOf } from './permit.ts'
import { ASK_OUTSIDE } from './unanswered.ts'

/** `tell-applicant`: the applicant learns that his case goes on. */
flowService(permitKind, 'tell-applicant', (ctx, found) => {
  emit(ctx, stepReached, found.id, { ...toldOf(found), whom: 'applicant' })
  return Promise.resolve({})
})

/** `tell-deciders`: whoever decides in the unit of the case learns that it has come so far. */
flowService(permitKind, 'tell-deciders', (ctx, found) => {
  emit(ctx, stepReached, found.id, { ...toldOf(found), whom: 'deciders' })
  return Promise.resolve({})
})

/** `issue-approval-form`: 审批呈批表 with every opinion given so far. */
flowService(permitKind, 'issue-approval-form', async (ctx, found) => {
  await issueApprovalForm(ctx, found)
  return {}
})

/** `ask-outside`: an outside service is asked; whoever it is knows the item and the number of the case, and nothing personal. */
flowEnquiry(permitKind, ASK_OUTSIDE, async (ctx, found) => {
  const { code } = await versionOf(ctx, found.pinned.item ?? '')
  return { item: code }
})
