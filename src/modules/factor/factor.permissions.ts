import { decidingPermission, permission } from '#kernel/context'

permission('factor.own.use', '管理自己的第二因素', 'staff')
permission('factor.policy.read', '查看第二因素规则和可信窗口机', 'role')

/** 规定各区域的第二因素. */
export const managePolicy = decidingPermission('factor.policy.manage', '规定各区域的第二因素').name
/** 登记和注销可信窗口机. */
export const manageMachines = decidingPermission('factor.machine.manage', '登记和注销可信窗口机').name
