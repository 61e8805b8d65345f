import { permission } from '#kernel/context'

permission('privacy.notice.read', '阅读个人信息处理规则', 'public')
permission('privacy.own.manage', '自己的个人信息：同意、查看记录、请求、副本', 'citizen')

/** 处理个人信息的更正、删除、解释请求. */
export const handleRequests = permission(
  'privacy.request.handle',
  '处理个人信息的更正、删除、解释请求',
  'role',
).name
