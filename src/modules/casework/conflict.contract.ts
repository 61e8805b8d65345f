import { contract, endpoint, Fields, Id, Line, Nothing, Prose } from '#kernel/contract'

export const conflictContract = contract('casework', {
  declareConflict: endpoint({
    method: 'POST',
    path: '/casework/cases/:caseId/conflict',
    permission: 'casework.task.claim',
    summary: '申请回避：本人与本件有利害关系，不再办理；已领取的待办退回由他人办理',
    input: Fields({ caseId: Id, reason: Prose(300) }),
    output: Nothing,
  }),
  enterStaffNumber: endpoint({
    method: 'POST',
    path: '/casework/staff-numbers/:personId',
    permission: 'casework.staff-number.enter',
    summary: '登记工作人员的身份证号，供回避核对：只存盲索引，不存号码',
    input: Fields({ personId: Id, idNumber: Line(18) }),
    output: Nothing,
  }),
})
