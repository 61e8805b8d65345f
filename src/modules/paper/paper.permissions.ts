import { decidingPermission, permission } from '#kernel/context'

permission('paper.paper.verify', '查验文书', 'public')
/** 文书登记簿. */
export const readPapers = permission('paper.paper.read', '查看文书登记簿', 'role').name
decidingPermission('paper.paper.void', '作废本单位发出的文书')
permission('paper.paper.stamp', '记录自己保管的实体印章的用印', 'role')
decidingPermission('paper.paper.seal', '给依法自行生成的文书盖章')
decidingPermission('paper.seal.order', '书面授权或者撤回自动盖章')
