import { decidingPermission, permission } from '#kernel/context'

permission('flowbook.definition.read', '查看流程库', 'role')
permission('flowbook.definition.write', '上传和检查流程', 'role')
decidingPermission('flowbook.definition.publish', '发布和停用流程')
