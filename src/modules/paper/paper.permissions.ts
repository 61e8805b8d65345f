import { decidingPermission, permission } from '#kernel/context'

permission('paper.paper.verify', '查验文书', 'public')
/** 文书登记簿. */
export const readPapers = permission('paper.paper.read', '查看文书登记簿', 'role').name
decidingPermission('paper.paper.void', '作废本单位发出的文书')
