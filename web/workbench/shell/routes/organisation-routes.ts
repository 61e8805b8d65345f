import { createRoute } from '@tanstack/react-router'
import { accountsSearch } from '../../modules/identity/accounts-search.ts'
import { loginSearch } from '../../modules/identity/login-search.ts'
import { messagesSearch } from '../../modules/message/messages-search.ts'
import { textsSearch } from '../../modules/message/texts-search.ts'
import { peopleSearch } from '../../modules/org/people-search.ts'
import { unitsSearch } from '../../modules/org/units-search.ts'
import { inDesk } from '../desk-route.tsx'
import { lazyPage } from '../lazy-page.ts'

const units = createRoute({
  ...inDesk,
  path: 'units',
  validateSearch: unitsSearch,
  component: lazyPage(() => import('../../modules/org/units-page.tsx'), 'UnitsPage'),
})
const accounts = createRoute({
  ...inDesk,
  path: 'accounts',
  validateSearch: accountsSearch,
  component: lazyPage(() => import('../../modules/identity/accounts-page.tsx'), 'AccountsPage'),
})
const texts = createRoute({
  ...inDesk,
  path: 'texts',
  validateSearch: textsSearch,
  component: lazyPage(() => import('../../modules/message/texts-page.tsx'), 'TextsPage'),
})
const holds = createRoute({
  ...inDesk,
  path: 'holds',
  component: lazyPage(() => import('../../modules/hold/holds-page.tsx'), 'HoldsPage'),
})
const people = createRoute({
  ...inDesk,
  path: 'people',
  validateSearch: peopleSearch,
  component: lazyPage(() => import('../../modules/org/people-page.tsx'), 'PeoplePage'),
})
const person = createRoute({
  ...inDesk,
  path: 'people/$personId',
  component: lazyPage(() => import('../../modules/org/person-page.tsx'), 'PersonPage'),
})
const roles = createRoute({
  ...inDesk,
  path: 'roles',
  component: lazyPage(() => import('../../modules/org/roles-page.tsx'), 'RolesPage'),
})
const delegations = createRoute({
  ...inDesk,
  path: 'delegations',
  component: lazyPage(() => import('../../modules/org/delegations-page.tsx'), 'DelegationsPage'),
})
const power = createRoute({
  ...inDesk,
  path: 'power',
  component: lazyPage(() => import('../../modules/org/power-page.tsx'), 'PowerPage'),
})
const personPower = createRoute({
  ...inDesk,
  path: 'people/$personId/power',
  component: lazyPage(() => import('../../modules/org/power-page.tsx'), 'PowerPage'),
})
const security = createRoute({
  ...inDesk,
  path: 'security',
  component: lazyPage(() => import('../../modules/factor/security-page.tsx'), 'SecurityPage'),
})
const messages = createRoute({
  ...inDesk,
  path: 'messages',
  validateSearch: messagesSearch,
  component: lazyPage(() => import('../../modules/message/messages-page.tsx'), 'MessagesPage'),
})
const account = createRoute({
  ...inDesk,
  path: 'account',
  component: lazyPage(() => import('../../modules/identity/account-page.tsx'), 'AccountPage'),
})
const appointment = createRoute({
  ...inDesk,
  path: 'appointment',
  validateSearch: loginSearch,
  component: lazyPage(() => import('../../modules/identity/appointment-page.tsx'), 'AppointmentPage'),
})
const operations = createRoute({
  ...inDesk,
  path: 'operations',
  component: lazyPage(() => import('../../modules/operations/operations-page.tsx'), 'OperationsPage'),
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
