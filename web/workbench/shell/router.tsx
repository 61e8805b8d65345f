import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { caseSearch } from '../modules/approval/case-search.ts'
import { casesSearch } from '../modules/casework/cases-search.ts'
import { pastTraySearch } from '../modules/casework/past-tray-search.ts'
import { traySearch } from '../modules/casework/tray-search.ts'
import { accountsSearch } from '../modules/identity/accounts-search.ts'
import { loginSearch } from '../modules/identity/login-search.ts'
import { itemSearch } from '../modules/item/item-search.ts'
import { itemsSearch } from '../modules/item/items-search.ts'
import { yearSearch } from '../modules/legaltime/year-search.ts'
import { licencesSearch } from '../modules/licence/licences-search.ts'
import { messagesSearch } from '../modules/message/messages-search.ts'
import { textsSearch } from '../modules/message/texts-search.ts'
import { peopleSearch } from '../modules/org/people-search.ts'
import { unitsSearch } from '../modules/org/units-search.ts'
import { papersSearch } from '../modules/paper/papers-search.ts'
import { requestsSearch } from '../modules/privacy/requests-search.ts'
import { importSearch } from '../modules/transfer/import-search.ts'
import { transfersSearch } from '../modules/transfer/transfers-search.ts'
import { Desk } from './desk.tsx'
import { Fault } from './fault.tsx'
import { NotFound } from './not-found.tsx'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: Fault })
const desk = createRoute({ getParentRoute: () => root, id: 'desk', component: Desk })
const inDesk = { getParentRoute: () => desk } as const

const login = createRoute({
  getParentRoute: () => root,
  path: 'login',
  validateSearch: loginSearch,
  component: lazyRouteComponent(() => import('../modules/identity/login-page.tsx'), 'LoginPage'),
})

const tray = createRoute({
  ...inDesk,
  path: '/',
  validateSearch: traySearch,
  component: lazyRouteComponent(() => import('./home.tsx'), 'Home'),
})
const cases = createRoute({
  ...inDesk,
  path: 'cases',
  validateSearch: casesSearch,
  component: lazyRouteComponent(() => import('../modules/casework/cases-page.tsx'), 'CasesPage'),
})
const oneCase = createRoute({
  ...inDesk,
  path: 'cases/$caseId',
  validateSearch: caseSearch,
  component: lazyRouteComponent(() => import('../modules/approval/case-page.tsx'), 'CasePage'),
})
const pastTasks = createRoute({
  ...inDesk,
  path: 'past-tasks',
  validateSearch: pastTraySearch,
  component: lazyRouteComponent(() => import('../modules/casework/past-tray-page.tsx'), 'PastTrayPage'),
})
const window = createRoute({
  ...inDesk,
  path: 'window',
  component: lazyRouteComponent(() => import('../modules/approval/window/window-page.tsx'), 'WindowPage'),
})
const check = createRoute({
  ...inDesk,
  path: 'check',
  component: lazyRouteComponent(() => import('../modules/realname/check-page.tsx'), 'CheckPage'),
})
const dataRequests = createRoute({
  ...inDesk,
  path: 'data-requests',
  validateSearch: requestsSearch,
  component: lazyRouteComponent(() => import('../modules/privacy/requests-page.tsx'), 'RequestsPage'),
})
const dataRequest = createRoute({
  ...inDesk,
  path: 'data-requests/$requestId',
  component: lazyRouteComponent(() => import('../modules/privacy/request-page.tsx'), 'RequestPage'),
})
const items = createRoute({
  ...inDesk,
  path: 'items',
  validateSearch: itemsSearch,
  component: lazyRouteComponent(() => import('../modules/item/items-page.tsx'), 'ItemsPage'),
})
const oneItem = createRoute({
  ...inDesk,
  path: 'items/$itemId',
  validateSearch: itemSearch,
  component: lazyRouteComponent(() => import('../modules/item/item-page.tsx'), 'ItemPage'),
})
const editItem = createRoute({
  ...inDesk,
  path: 'items/$itemId/edit/$versionId',
  component: lazyRouteComponent(() => import('../modules/item/edit/edit-page.tsx'), 'EditPage'),
})
const units = createRoute({
  ...inDesk,
  path: 'units',
  validateSearch: unitsSearch,
  component: lazyRouteComponent(() => import('../modules/org/units-page.tsx'), 'UnitsPage'),
})
const people = createRoute({
  ...inDesk,
  path: 'people',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('../modules/org/people-page.tsx'), 'PeoplePage'),
})
const person = createRoute({
  ...inDesk,
  path: 'people/$personId',
  component: lazyRouteComponent(() => import('../modules/org/person-page.tsx'), 'PersonPage'),
})
const roles = createRoute({
  ...inDesk,
  path: 'roles',
  component: lazyRouteComponent(() => import('../modules/org/roles-page.tsx'), 'RolesPage'),
})
const delegations = createRoute({
  ...inDesk,
  path: 'delegations',
  component: lazyRouteComponent(() => import('../modules/org/delegations-page.tsx'), 'DelegationsPage'),
})
const power = createRoute({
  ...inDesk,
  path: 'power',
  component: lazyRouteComponent(() => import('../modules/org/power-page.tsx'), 'PowerPage'),
})
const personPower = createRoute({
  ...inDesk,
  path: 'people/$personId/power',
  component: lazyRouteComponent(() => import('../modules/org/power-page.tsx'), 'PowerPage'),
})
const security = createRoute({
  ...inDesk,
  path: 'security',
  component: lazyRouteComponent(() => import('../modules/factor/security-page.tsx'), 'SecurityPage'),
})
const messages = createRoute({
  ...inDesk,
  path: 'messages',
  validateSearch: messagesSearch,
  component: lazyRouteComponent(() => import('../modules/message/messages-page.tsx'), 'MessagesPage'),
})
const account = createRoute({
  ...inDesk,
  path: 'account',
  component: lazyRouteComponent(() => import('../modules/identity/account-page.tsx'), 'AccountPage'),
})
const appointment = createRoute({
  ...inDesk,
  path: 'appointment',
  validateSearch: loginSearch,
  component: lazyRouteComponent(() => import('../modules/identity/appointment-page.tsx'), 'AppointmentPage'),
})

const importing = createRoute({
  ...inDesk,
  path: 'import',
  validateSearch: importSearch,
  component: lazyRouteComponent(() => import('../modules/transfer/import-page.tsx'), 'ImportPage'),
})
const transfers = createRoute({
  ...inDesk,
  path: 'transfers',
  validateSearch: transfersSearch,
  component: lazyRouteComponent(() => import('../modules/transfer/transfers-page.tsx'), 'TransfersPage'),
})
const operations = createRoute({
  ...inDesk,
  path: 'operations',
  component: lazyRouteComponent(() => import('../modules/operations/operations-page.tsx'), 'OperationsPage'),
})

const calendar = createRoute({
  ...inDesk,
  path: 'calendar',
  validateSearch: yearSearch,
  component: lazyRouteComponent(() => import('../modules/legaltime/calendar-page.tsx'), 'CalendarPage'),
})
const officeHours = createRoute({
  ...inDesk,
  path: 'office-hours',
  component: lazyRouteComponent(() => import('../modules/legaltime/hours-page.tsx'), 'HoursPage'),
})
const rules = createRoute({
  ...inDesk,
  path: 'rules',
  component: lazyRouteComponent(() => import('../modules/legaltime/rules-page.tsx'), 'RulesPage'),
})
const oneRule = createRoute({
  ...inDesk,
  path: 'rules/$rule',
  component: lazyRouteComponent(() => import('../modules/legaltime/rule-page.tsx'), 'RulePage'),
})
const proposeRule = createRoute({
  ...inDesk,
  path: 'rules/$rule/propose',
  component: lazyRouteComponent(() => import('../modules/legaltime/propose-page.tsx'), 'ProposePage'),
})
const proposal = createRoute({
  ...inDesk,
  path: 'rule-proposals/$proposalId',
  component: lazyRouteComponent(() => import('../modules/legaltime/proposal-page.tsx'), 'ProposalPage'),
})

const papers = createRoute({
  ...inDesk,
  path: 'papers',
  validateSearch: papersSearch,
  component: lazyRouteComponent(() => import('../modules/paper/papers-page.tsx'), 'PapersPage'),
})
const licences = createRoute({
  ...inDesk,
  path: 'licences',
  validateSearch: licencesSearch,
  component: lazyRouteComponent(() => import('../modules/licence/licences-page.tsx'), 'LicencesPage'),
})
const accounts = createRoute({
  ...inDesk,
  path: 'accounts',
  validateSearch: accountsSearch,
  component: lazyRouteComponent(() => import('../modules/identity/accounts-page.tsx'), 'AccountsPage'),
})
const texts = createRoute({
  ...inDesk,
  path: 'texts',
  validateSearch: textsSearch,
  component: lazyRouteComponent(() => import('../modules/message/texts-page.tsx'), 'TextsPage'),
})

const deskPages = [
  tray,
  cases,
  pastTasks,
  oneCase,
  window,
  check,
  dataRequests,
  dataRequest,
  items,
  oneItem,
  editItem,
  units,
  importing,
  transfers,
  papers,
  licences,
  accounts,
  texts,
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
  calendar,
  officeHours,
  rules,
  oneRule,
  proposeRule,
  proposal,
] as const

/** Every page of the workbench; each is loaded when it is first opened. */
export const router = createRouter({
  routeTree: root.addChildren([login, desk.addChildren(deskPages)]),
  basepath: '/workbench',
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
