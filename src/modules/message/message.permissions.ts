import { permission } from '#kernel/context'

/** Reads and marks one's own messages in the hall. */
export const ownInbox = permission('message.inbox.read', '查看我的消息', 'citizen')
/** Reads and marks one's own messages in the workbench. */
export const deskInbox = permission('message.desk.read', '查看工作消息', 'staff')
