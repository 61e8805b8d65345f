import { permission } from '#kernel/context'

permission('supervision.card.read', '查看监察牌', 'role')
permission('supervision.card.sign', '签收监察牌', 'role')
permission('supervision.card.lift', '销牌', 'role')
permission('supervision.act.read', '查看行为记录', 'role')
