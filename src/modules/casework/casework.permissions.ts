import { decidingPermission, permission } from '#kernel/context'

export const readTasks = permission('casework.task.read', '查看待办', 'role')
decidingPermission('casework.time.confirm', '确认时间待核的收件时间')
permission('casework.task.delegated', '查看可代行的待办数量', 'staff')
export const claimTasks = permission('casework.task.claim', '领取和办理待办', 'role')
export const readCases = permission('casework.case.read', '查看办件', 'role')
