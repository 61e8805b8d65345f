import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { batchSearch, receivedSearch } from '../modules/approval/batch-search.ts'
import { caseSearch } from '../modules/approval/case-search.ts'
import { casesSearch } from '../modules/casework/cases-search.ts'
import { pastTraySearch } from '../modules/casework/past-tray-search.ts'
import {
  lateEntriesSearch,
  newTransferSearch,
  transfersSearch as paperTransfersSearch,
} from '../modules/casework/transfers-search.ts'
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
import { sealsSearch } from '../modules/seal/seals-search.ts'
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
const paperTransfers = createRoute({
  ...inDesk,
  path: 'paper-transfers',
  validateSearch: paperTransfersSearch,
  component: lazyRouteComponent(() => import('../modules/casework/transfers-page.tsx'), 'TransfersPage'),
})
const newPaperTransfer = createRoute({
  ...inDesk,
  path: 'paper-transfers/new',
  validateSearch: newTransferSearch,
  component: lazyRouteComponent(() => import('../modules/casework/new-transfer-page.tsx'), 'NewTransferPage'),
})
const paperTransfer = createRoute({
  ...inDesk,
  path: 'paper-transfers/$transferId',
  component: lazyRouteComponent(() => import('../modules/casework/transfer-page.tsx'), 'TransferPage'),
})
const batch = createRoute({
  ...inDesk,
  path: 'batch',
  validateSearch: batchSearch,
  component: lazyRouteComponent(() => import('../modules/approval/batch-page.tsx'), 'BatchPage'),
})
const lateEntries = createRoute({
  ...inDesk,
  path: 'late-entries',
  validateSearch: lateEntriesSearch,
  component: lazyRouteComponent(() => import('../modules/casework/late-entries-page.tsx'), 'LateEntriesPage'),
})
const received = createRoute({
  ...inDesk,
  path: 'received',
  validateSearch: receivedSearch,
  component: lazyRouteComponent(() => import('../modules/approval/received-page.tsx'), 'ReceivedPage'),
})
const urging = createRoute({
  ...inDesk,
  path: 'urging',
  component: lazyRouteComponent(() => import('../modules/casework/urging-page.tsx'), 'UrgingPage'),
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
const sealingOrders = createRoute({
  ...inDesk,
  path: 'sealing-orders',
  component: lazyRouteComponent(() => import('../modules/seal/orders-page.tsx'), 'OrdersPage'),
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
const printers = createRoute({
  ...inDesk,
  path: 'printers',
  component: lazyRouteComponent(() => import('../modules/paper/printers-page.tsx'), 'PrintersPage'),
})
const seals = createRoute({
  ...inDesk,
  path: 'seals',
  validateSearch: sealsSearch,
  component: lazyRouteComponent(() => import('../modules/seal/seals-page.tsx'), 'SealsPage'),
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
const holds = createRoute({
  ...inDesk,
  path: 'holds',
  component: lazyRouteComponent(() => import('../modules/hold/holds-page.tsx'), 'HoldsPage'),
})
const texts = createRoute({
  ...inDesk,
  path: 'texts',
  validateSearch: textsSearch,
  component: lazyRouteComponent(() => import('../modules/message/texts-page.tsx'), 'TextsPage'),
})

const flows = createRoute({
  ...inDesk,
  path: 'flows',
  component: lazyRouteComponent(() => import('../modules/flowbook/flows-page.tsx'), 'FlowsPage'),
})
const oneFlow = createRoute({
  ...inDesk,
  path: 'flows/$definitionId',
  component: lazyRouteComponent(() => import('../modules/flowbook/flow-page.tsx'), 'FlowPage'),
})

const deskPages = [
  tray,
  cases,
  pastTasks,
  paperTransfers,
  newPaperTransfer,
  paperTransfer,
  urging,
  received,
  lateEntries,
  batch,
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
  printers,
  seals,
  licences,
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
  calendar,
  sealingOrders,
  officeHours,
  rules,
  oneRule,
  proposeRule,
  proposal,
  flows,
  oneFlow,
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
