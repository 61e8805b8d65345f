import { decidingPermission, permission } from '#kernel/context'

/** Register and uses. */
export const readSeals = permission('seal.seal.read', '查看印章登记和用印台账', 'role').name
decidingPermission('seal.seal.manage', '登记、停用印章，授权用印')
