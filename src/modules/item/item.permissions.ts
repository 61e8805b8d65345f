import { decidingPermission, permission } from '#kernel/context'

/** Sees the catalogue with drafts and history. */
export const readItems = permission('item.item.read', '查看事项目录', 'role')
/** Writes drafts, submits them and imports lists. */
export const editItems = permission('item.item.edit', '编辑事项', 'role')
/** Examines drafts, puts versions in force and retires items. */
export const publishItems = decidingPermission('item.item.publish', '审核并发布事项')
// Reads guides: nobody asks for it in code, the contract names it.
permission('item.guide.read', '查看办事指南', 'public')
