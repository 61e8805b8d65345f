import { decidingPermission, permission } from '#kernel/context'

/** Register and uses. */
export const readSeals = permission('seal.seal.read', '查看印章登记和用印台账', 'role').name
decidingPermission('seal.seal.manage', '登记、停用印章')
decidingPermission('seal.order.give', '书面授权自动用印，撤回授权')
