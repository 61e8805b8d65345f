import { permission } from '#kernel/context'

permission('message.inbox.read', '查看我的消息', 'citizen')
permission('message.desk.read', '查看工作消息', 'staff')
/** 短信和邮件记录: when, about what, whether sent; the receivers masked. */
export const readTexts = permission(
  'message.text.read',
  '查看短信和邮件发送记录（号码和邮箱遮盖）',
  'role',
).name
