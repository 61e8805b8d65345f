import { permission } from '#kernel/context'

permission('legaltime.time.read', '查看日历、办公时间和期限规则', 'staff')
permission('legaltime.hours.manage', '设定办公时间', 'role')
permission('legaltime.proposal.read', '查看拟改的期限规则和会影响的在办件', 'role')
permission('legaltime.rule.propose', '拟改期限规则', 'role')
permission('legaltime.rule.confirm', '确认期限规则的新版本', 'role')
