import { permission } from '#kernel/context'

permission('operations.node.read', '查看运行状况', 'role')
