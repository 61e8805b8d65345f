import { decidingPermission, permission } from '#kernel/context'

permission('org.government.browse', '查看政府和单位名单（公开）', 'public')
permission('org.unit.read', '查看单位', 'role')
decidingPermission('org.unit.manage', '新设、更名、划转、撤销单位')
decidingPermission('org.unit.import', '批量导入单位')
permission('org.division.read', '查看行政区划', 'staff')
permission('org.division.import', '导入本级以下行政区划', 'role')
permission('org.person.read', '查看工作人员', 'role')
permission('org.person.manage', '登记和修改工作人员', 'role')
decidingPermission('org.person.import', '批量导入工作人员和任职')
decidingPermission('org.appointment.manage', '任免岗位、分配角色')
permission('org.role.read', '查看角色和权限表', 'role')
decidingPermission('org.role.manage', '新设角色、调整权限')
