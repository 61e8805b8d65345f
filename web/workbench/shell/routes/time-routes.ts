import { createRoute } from '@tanstack/react-router'
import { yearSearch } from '../../modules/legaltime/year-search.ts'
import { inDesk } from '../desk-route.tsx'
import { lazyPage } from '../lazy-page.ts'

const calendar = createRoute({
  ...inDesk,
  path: 'calendar',
  validateSearch: yearSearch,
  component: lazyPage(() => import('../../modules/legaltime/calendar-page.tsx'), 'CalendarPage'),
})
const officeHours = createRoute({
  ...inDesk,
  path: 'office-hours',
  component: lazyPage(() => import('../../modules/legaltime/hours-page.tsx'), 'HoursPage'),
})
const rules = createRoute({
  ...inDesk,
  path: 'rules',
  component: lazyPage(() => import('../../modules/legaltime/rules-page.tsx'), 'RulesPage'),
})
const oneRule = createRoute({
  ...inDesk,
  path: 'rules/$rule',
  component: lazyPage(() => import('../../modules/legaltime/rule-page.tsx'), 'RulePage'),
})
const proposeRule = createRoute({
  ...inDesk,
  path: 'rules/$rule/propose',
  component: lazyPage(() => import('../../modules/legaltime/propose-page.tsx'), 'ProposePage'),
})
const proposal = createRoute({
  ...inDesk,
  path: 'rule-proposals/$proposalId',
  component: lazyPage(() => import('../../modules/legaltime/proposal-page.tsx'), 'ProposalPage'),
})

/** Pages of days, hours and periods. */
export const timeRoutes = [calendar, officeHours, rules, oneRule, proposeRule, proposal] as const
