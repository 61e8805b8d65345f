import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { accountsSearch } from '../../modules/identity/accounts-search.ts'
import { loginSearch } from '../../modules/identity/login-search.ts'
import { messagesSearch } from '../../modules/message/messages-search.ts'
import { textsSearch } from '../../modules/message/texts-search.ts'
import { peopleSearch } from '../../modules/org/people-search.ts'
import { unitsSearch } from '../../modules/org/units-search.ts'
import { inDesk } from '../desk-route.tsx'

const units = createRoute({
  ...inDesk,
  path: 'units',
  validateSearch: unitsSearch,
  component: lazyRouteComponent(() => import('../../modules/org/units-page.tsx'), 'UnitsPage'),
})
const accounts = createRoute({
  ...inDesk,
  path: 'accounts',
  validateSearch: accountsSearch,
  component: lazyRouteComponent(() => import('../../modules/identity/accounts-page.tsx'), 'AccountsPage'),
})
const texts = createRoute({
  ...inDesk,
  path: 'texts',
  validateSearch: textsSearch,
  component: lazyRouteComponent(() => import('../../modules/message/texts-page.tsx'), 'TextsPage'),
})
const holds = createRoute({
  ...inDesk,
  path: 'holds',
  component: lazyRouteComponent(() => import('../../modules/hold/holds-page.tsx'), 'HoldsPage'),
})
const people = createRoute({
  ...inDesk,
  path: 'people',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('../../modules/org/people-page.tsx'), 'PeoplePage'),
})
const person = createRoute({
  ...inDesk,
  path: 'people/$personId',
  component: lazyRouteComponent(() => import('../../modules/org/person-page.tsx'), 'PersonPage'),
})
const roles = createRoute({
  ...inDesk,
  path: 'roles',
  component: lazyRouteComponent(() => import('../../modules/org/roles-page.tsx'), 'RolesPage'),
})
const delegations = createRoute({
  ...inDesk,
  path: 'delegations',
  component: lazyRouteComponent(() => import('../../modules/org/delegations-page.tsx'), 'DelegationsPage'),
})
const power = createRoute({
  ...inDesk,
  path: 'power',
  component: lazyRouteComponent(() => import('../../modules/org/power-page.tsx'), 'PowerPage'),
})
const personPower = createRoute({
  ...inDesk,
  path: 'people/$personId/power',
  component: lazyRouteComponent(() => import('../../modules/org/power-page.tsx'), 'PowerPage'),
})
const security = createRoute({
  ...inDesk,
  path: 'security',
  component: lazyRouteComponent(() => import('../../modules/factor/security-page.tsx'), 'SecurityPage'),
})
const messages = createRoute({
  ...inDesk,
  path: 'messages',
  validateSearch: messagesSearch,
  component: lazyRouteComponent(() => import('../../modules/message/messages-page.tsx'), 'MessagesPage'),
})
const account = createRoute({
  ...inDesk,
  path: 'account',
  component: lazyRouteComponent(() => import('../../modules/identity/account-page.tsx'), 'AccountPage'),
})
const appointment = createRoute({
  ...inDesk,
  path: 'appointment',
  validateSearch: loginSearch,
  component: lazyRouteComponent(
    () => import('../../modules/identity/appointment-page.tsx'),
    'AppointmentPage',
  ),
})
const operations = createRoute({
  ...inDesk,
  path: 'operations',
  component: lazyRouteComponent(
    () => import('../../modules/operations/operations-page.tsx'),
    'OperationsPage',
  ),
})

/** Pages of people, their power and accounts, and of the node. */
export const organisationRoutes = [
  units,
  accounts,
  texts,
  holds,
  people,
  person,
  roles,
  delegations,
  power,
  personPower,
  security,
  messages,
  account,
  appointment,
  operations,
] as const
