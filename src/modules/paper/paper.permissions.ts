import { decidingPermission, permission } from '#kernel/context'

permission('paper.paper.verify', '查验文书', 'public')
/** 文书登记簿. */
export const readPapers = permission('paper.paper.read', '查看文书登记簿', 'role').name
/** 打印. */
export const printPapers = permission('paper.paper.print', '打印、补打、套打文书，申请用印', 'role').name
decidingPermission('paper.paper.void', '作废本单位发出的文书')
permission('paper.paper.stamp', '记录自己保管的实体印章的用印', 'role')
decidingPermission('paper.paper.seal', '审批用印，给待盖章的文书盖章')
