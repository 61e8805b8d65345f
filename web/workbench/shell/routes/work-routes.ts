import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { caseQuery } from '../../modules/approval/api.ts'
import { batchSearch, registerSearch } from '../../modules/approval/batch-search.ts'
import { caseSearch } from '../../modules/approval/case-search.ts'
import { outageSearch } from '../../modules/approval/outage/outage-search.ts'
import { archiveSearch } from '../../modules/casework/archive/archive-search.ts'
import { casesSearch } from '../../modules/casework/cases-search.ts'
import { pastTraySearch } from '../../modules/casework/past-tray-search.ts'
import {
  lateEntriesSearch,
  newTransferSearch,
  transfersSearch as paperTransfersSearch,
} from '../../modules/casework/transfers-search.ts'
import { traySearch } from '../../modules/casework/tray/tray-search.ts'
import { complaintsSearch, tallySearch } from '../../modules/complaint/complaints-search.ts'
import { requestsSearch } from '../../modules/privacy/requests-search.ts'
import { inDesk } from '../desk-route.tsx'

const home = createRoute({
  ...inDesk,
  path: '/',
  component: lazyRouteComponent(() => import('../../modules/desk/home-page.tsx'), 'HomePage'),
})
const tray = createRoute({
  ...inDesk,
  path: 'tasks',
  validateSearch: traySearch,
  component: lazyRouteComponent(() => import('../../modules/casework/tray/tray-page.tsx'), 'TrayPage'),
})
const cases = createRoute({
  ...inDesk,
  path: 'cases',
  validateSearch: casesSearch,
  component: lazyRouteComponent(() => import('../../modules/casework/cases-page.tsx'), 'CasesPage'),
})
const pastTasks = createRoute({
  ...inDesk,
  path: 'past-tasks',
  validateSearch: pastTraySearch,
  component: lazyRouteComponent(() => import('../../modules/casework/past-tray-page.tsx'), 'PastTrayPage'),
})
const paperTransfers = createRoute({
  ...inDesk,
  path: 'paper-transfers',
  validateSearch: paperTransfersSearch,
  component: lazyRouteComponent(() => import('../../modules/casework/transfers-page.tsx'), 'TransfersPage'),
})
const newPaperTransfer = createRoute({
  ...inDesk,
  path: 'paper-transfers/new',
  validateSearch: newTransferSearch,
  component: lazyRouteComponent(
    () => import('../../modules/casework/new-transfer-page.tsx'),
    'NewTransferPage',
  ),
})
const paperTransfer = createRoute({
  ...inDesk,
  path: 'paper-transfers/$transferId',
  component: lazyRouteComponent(() => import('../../modules/casework/transfer-page.tsx'), 'TransferPage'),
})
const urging = createRoute({
  ...inDesk,
  path: 'urging',
  component: lazyRouteComponent(() => import('../../modules/casework/urging-page.tsx'), 'UrgingPage'),
})
const received = createRoute({
  ...inDesk,
  path: 'received',
  validateSearch: registerSearch,
  component: lazyRouteComponent(() => import('../../modules/approval/received-page.tsx'), 'ReceivedPage'),
})
const deliveries = createRoute({
  ...inDesk,
  path: 'deliveries',
  validateSearch: registerSearch,
  component: lazyRouteComponent(() => import('../../modules/approval/deliveries-page.tsx'), 'DeliveriesPage'),
})
const archive = createRoute({
  ...inDesk,
  path: 'archive',
  validateSearch: archiveSearch,
  component: lazyRouteComponent(
    () => import('../../modules/casework/archive/archive-page.tsx'),
    'ArchivePage',
  ),
})
const lateEntries = createRoute({
  ...inDesk,
  path: 'late-entries',
  validateSearch: lateEntriesSearch,
  component: lazyRouteComponent(
    () => import('../../modules/casework/late-entries-page.tsx'),
    'LateEntriesPage',
  ),
})
const batch = createRoute({
  ...inDesk,
  path: 'batch',
  validateSearch: batchSearch,
  component: lazyRouteComponent(() => import('../../modules/approval/batch-page.tsx'), 'BatchPage'),
})
const outage = createRoute({
  ...inDesk,
  path: 'outage',
  validateSearch: outageSearch,
  component: lazyRouteComponent(() => import('../../modules/approval/outage/outage-page.tsx'), 'OutagePage'),
})
const mandates = createRoute({
  ...inDesk,
  path: 'mandates',
  component: lazyRouteComponent(
    () => import('../../modules/approval/mandate/mandates-page.tsx'),
    'MandatesPage',
  ),
})
const newOutageEntry = createRoute({
  ...inDesk,
  path: 'outage/new',
  component: lazyRouteComponent(
    () => import('../../modules/approval/outage/new-entry-page.tsx'),
    'NewEntryPage',
  ),
})
const oneCase = createRoute({
  ...inDesk,
  path: 'cases/$caseId',
  validateSearch: caseSearch,
  // Not waited for: the page shows what is there, and that the rest is under way.
  loader: ({ context: { queries }, params: { caseId } }) => void queries.prefetchQuery(caseQuery(caseId)),
  component: lazyRouteComponent(() => import('../../modules/approval/case-page.tsx'), 'CasePage'),
})
const check = createRoute({
  ...inDesk,
  path: 'check',
  component: lazyRouteComponent(() => import('../../modules/realname/check-page.tsx'), 'CheckPage'),
})
const dataRequests = createRoute({
  ...inDesk,
  path: 'data-requests',
  validateSearch: requestsSearch,
  component: lazyRouteComponent(() => import('../../modules/privacy/requests-page.tsx'), 'RequestsPage'),
})
const dataRequest = createRoute({
  ...inDesk,
  path: 'data-requests/$requestId',
  component: lazyRouteComponent(() => import('../../modules/privacy/request-page.tsx'), 'RequestPage'),
})
const complaints = createRoute({
  ...inDesk,
  path: 'complaints',
  validateSearch: complaintsSearch,
  component: lazyRouteComponent(
    () => import('../../modules/complaint/complaints-page.tsx'),
    'ComplaintsPage',
  ),
})
const complaintTally = createRoute({
  ...inDesk,
  path: 'complaints/tally',
  validateSearch: tallySearch,
  component: lazyRouteComponent(() => import('../../modules/complaint/tally-page.tsx'), 'TallyPage'),
})
const oneComplaint = createRoute({
  ...inDesk,
  path: 'complaints/$complaintId',
  component: lazyRouteComponent(() => import('../../modules/complaint/complaint-page.tsx'), 'ComplaintPage'),
})
const flows = createRoute({
  ...inDesk,
  path: 'flows',
  component: lazyRouteComponent(() => import('../../modules/flowbook/flows-page.tsx'), 'FlowsPage'),
})
const oneFlow = createRoute({
  ...inDesk,
  path: 'flows/$definitionId',
  component: lazyRouteComponent(() => import('../../modules/flowbook/flow-page.tsx'), 'FlowPage'),
})

/** Pages of the daily work on cases. */
export const workRoutes = [
  home,
  tray,
  cases,
  pastTasks,
  paperTransfers,
  newPaperTransfer,
  paperTransfer,
  urging,
  received,
  deliveries,
  archive,
  lateEntries,
  batch,
  outage,
  newOutageEntry,
  mandates,
  oneCase,
  check,
  dataRequests,
  dataRequest,
  complaints,
  complaintTally,
  oneComplaint,
  flows,
  oneFlow,
] as const
