import { decidingPermission, permission } from '#kernel/context'

permission('licence.licence.verify', '查验证照', 'public')
permission('licence.licence.read', '查看证照登记簿', 'role')
decidingPermission('licence.imported.end', '登记存量证照的撤回、撤销、注销')
permission('licence.own.read', '查看我的证照', 'citizen')
