import { decidingPermission, permission } from '#kernel/context'

permission('paper.paper.verify', '查验文书', 'public')
decidingPermission('paper.paper.void', '作废本单位发出的文书')
