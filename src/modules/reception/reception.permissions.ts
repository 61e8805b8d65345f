import { permission } from '#kernel/context'

permission('reception.hall.read', '查看大厅情况', 'role')
permission('reception.pad.use', '使用评价器', 'public')
