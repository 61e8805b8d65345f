import { emit } from '#kernel/events'
import { flowService } from '#modules/casework'
import { stepReached } from './approval.events.ts'
import { permitKind } from './approval.kind.ts'
import { issueApprovalForm } from './issue-approval-form.ts'
import { toldOf } from './permit.ts'

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
