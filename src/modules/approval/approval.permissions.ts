import { decidingPermission, permission } from '#kernel/context'

export const writeApplications = permission('approval.application.write', '填写和提交申请', 'citizen')
export const readMatters = permission('approval.matter.read', '查看本人办件', 'citizen')
export const answerMatters = permission('approval.matter.answer', '补交材料', 'citizen')
export const withdrawMatters = permission('approval.matter.withdraw', '撤回本人申请', 'citizen')
export const rateMatters = permission('approval.matter.rate', '评价', 'citizen')
export const readProgress = permission('approval.progress.read', '凭查询码查进度', 'public')
export const registerCases = permission('approval.window.register', '窗口登记收件', 'role')
export const receiveCases = permission('approval.case.receive', '受理、补正告知、不予受理', 'role')
export const reviewCases = permission('approval.case.review', '初审', 'role')
export const recheckCases = permission('approval.case.recheck', '复审', 'role')
export const decideCases = decidingPermission('approval.case.decide', '决定')
export const unmaskParties = permission('approval.case.unmask', '查看申请人完整身份信息', 'role')
