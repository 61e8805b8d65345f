import { decidingPermission, permission } from '#kernel/context'

permission('operations.node.read', '查看运行状况', 'role')
decidingPermission('operations.time.confirm', '确认机器时钟已经正确')
