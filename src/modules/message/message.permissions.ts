import { permission } from '#kernel/context'

permission('message.inbox.read', '查看我的消息', 'citizen')
permission('message.desk.read', '查看工作消息', 'staff')
