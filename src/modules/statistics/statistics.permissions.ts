import { permission } from '#kernel/context'

permission('statistics.table.read', '查看统计报表', 'role')
permission('statistics.month.freeze', '统计封账', 'role')
