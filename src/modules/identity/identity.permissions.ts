import { decidingPermission, permission } from '#kernel/context'

permission('identity.hall.use', '在办事大厅注册和登录（公开）', 'public')
permission('identity.desk.login', '登录工作台（公开）', 'public')
permission('identity.session.own', '管理自己的会话、口令和资料', 'citizen', 'staff')
permission('identity.mail.own', '填写、删除自己接收通知的邮箱', 'citizen', 'staff')
permission('identity.phone.own', '更换、核实自己的手机号', 'citizen')

/** 开设、停用账户和重置口令. */
export const manageStaff = decidingPermission(
  'identity.staff.manage',
  '开设、停用工作人员账户，重置口令和第二因素',
).name
