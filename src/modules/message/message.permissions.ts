import { permission } from '#kernel/context'

permission('message.inbox.read', '查看我的消息', 'citizen')
permission('message.desk.read', '查看工作消息', 'staff')
/** 短信记录: when, about what, whether sent; the numbers masked. */
export const readTexts = permission('message.text.read', '查看短信发送记录（号码遮盖）', 'role').name
