import { permission } from '#kernel/context'

/** 暂停和恢复销毁. */
export const manageHolds = permission('retention.hold.manage', '暂停、恢复销毁有争议的记录', 'role').name
