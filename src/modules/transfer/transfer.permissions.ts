import { permission } from '#kernel/context'

/** Imports and exports; what may be imported or exported is said by the permissions of each table. */
export const useTransfer = permission('transfer.own.use', '导入、导出表格，查看自己的记录', 'staff').name
/** Sees the imports and exports of everybody. */
export const readHistory = permission('transfer.history.read', '查看全部导入导出记录', 'role').name
