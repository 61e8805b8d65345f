import { permission } from '#kernel/context'

permission('identity.hall.use', '在办事大厅注册和登录（公开）', 'public')
permission('identity.desk.login', '登录工作台（公开）', 'public')
permission('identity.session.own', '管理自己的会话、口令和资料', 'citizen', 'staff')

/** 开设、停用账户和重置口令. */
export const manageStaff = permission(
  'identity.staff.manage',
  '开设、停用工作人员账户，重置口令',
  'role',
).name
