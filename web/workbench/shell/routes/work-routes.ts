import { createRoute } from '@tanstack/react-router'
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
import { lazyPage } from '../lazy-page.ts'

const home = createRoute({
  ...inDesk,
  path: '/',
  component: lazyPage(() => import('../../modules/desk/home-page.tsx'), 'HomePage'),
})
const tray = createRoute({
  ...inDesk,
  path: 'tasks',
  validateSearch: traySearch,
  component: lazyPage(() => import('../../modules/casework/tray/tray-page.tsx'), 'TrayPage'),
})
const cases = createRoute({
  ...inDesk,
  path: 'cases',
  validateSearch: casesSearch,
  component: lazyPage(() => import('../../modules/casework/cases-page.tsx'), 'CasesPage'),
})
const pastTasks = createRoute({
  ...inDesk,
  path: 'past-tasks',
  validateSearch: pastTraySearch,
  component: lazyPage(() => import('../../modules/casework/past-tray-page.tsx'), 'PastTrayPage'),
})
const paperTransfers = createRoute({
  ...inDesk,
  path: 'paper-transfers',
  validateSearch: paperTransfersSearch,
  component: lazyPage(() => import('../../modules/casework/transfers-page.tsx'), 'TransfersPage'),
})
const newPaperTransfer = createRoute({
  ...inDesk,
  path: 'paper-transfers/new',
  validateSearch: newTransferSearch,
  component: lazyPage(() => import('../../modules/casework/new-transfer-page.tsx'), 'NewTransferPage'),
})
const paperTransfer = createRoute({
  ...inDesk,
  path: 'paper-transfers/$transferId',
  component: lazyPage(() => import('../../modules/casework/transfer-page.tsx'), 'TransferPage'),
})
const urging = createRoute({
  ...inDesk,
  path: 'urging',
  component: lazyPage(() => import('../../modules/casework/urging-page.tsx'), 'UrgingPage'),
})
const received = createRoute({
  ...inDesk,
  path: 'received',
  validateSearch: registerSearch,
  component: lazyPage(() => import('../../modules/approval/received-page.tsx'), 'ReceivedPage'),
})
const deliveries = createRoute({
  ...inDesk,
  path: 'deliveries',
  validateSearch: registerSearch,
  component: lazyPage(() => import('../../modules/approval/deliveries-page.tsx'), 'DeliveriesPage'),
})
const archive = createRoute({
  ...inDesk,
  path: 'archive',
  validateSearch: archiveSearch,
  component: lazyPage(() => import('../../modules/casework/archive/archive-page.tsx'), 'ArchivePage'),
})
const lateEntries = createRoute({
  ...inDesk,
  path: 'late-entries',
  validateSearch: lateEntriesSearch,
  component: lazyPage(() => import('../../modules/casework/late-entries-page.tsx'), 'LateEntriesPage'),
})
const batch = createRoute({
  ...inDesk,
  path: 'batch',
  validateSearch: batchSearch,
  component: lazyPage(() => import('../../modules/approval/batch-page.tsx'), 'BatchPage'),
})
const outage = createRoute({
  ...inDesk,
  path: 'outage',
  validateSearch: outageSearch,
  component: lazyPage(() => import('../../modules/approval/outage/outage-page.tsx'), 'OutagePage'),
})
const mandates = createRoute({
  ...inDesk,
  path: 'mandates',
  component: lazyPage(() => import('../../modules/approval/mandate/mandates-page.tsx'), 'MandatesPage'),
})
const newOutageEntry = createRoute({
  ...inDesk,
  path: 'outage/new',
  component: lazyPage(() => import('../../modules/approval/outage/new-entry-page.tsx'), 'NewEntryPage'),
})
const oneCase = createRoute({
  ...inDesk,
  path: 'cases/$caseId',
  validateSearch: caseSearch,
  // Not waited for: the page shows what is there, and that the rest is under way.
  loader: ({ context: { queries }, params: { caseId } }) => void queries.prefetchQuery(caseQuery(caseId)),
  component: lazyPage(() => import('../../modules/approval/case-page.tsx'), 'CasePage'),
})
const check = createRoute({
  ...inDesk,
  path: 'check',
  component: lazyPage(() => import('../../modules/realname/check-page.tsx'), 'CheckPage'),
})
const dataRequests = createRoute({
  ...inDesk,
  path: 'data-requests',
  validateSearch: requestsSearch,
  component: lazyPage(() => import('../../modules/privacy/requests-page.tsx'), 'RequestsPage'),
})
const dataRequest = createRoute({
  ...inDesk,
  path: 'data-requests/$requestId',
  component: lazyPage(() => import('../../modules/privacy/request-page.tsx'), 'RequestPage'),
})
const complaints = createRoute({
  ...inDesk,
  path: 'complaints',
  validateSearch: complaintsSearch,
  component: lazyPage(() => import('../../modules/complaint/complaints-page.tsx'), 'ComplaintsPage'),
})
const complaintTally = createRoute({
  ...inDesk,
  path: 'complaints/tally',
  validateSearch: tallySearch,
  component: lazyPage(() => import('../../modules/complaint/tally-page.tsx'), 'TallyPage'),
})
const oneComplaint = createRoute({
  ...inDesk,
  path: 'complaints/$complaintId',
  component: lazyPage(() => import('../../modules/complaint/complaint-page.tsx'), 'ComplaintPage'),
})
const flows = createRoute({
  ...inDesk,
  path: 'flows',
  component: lazyPage(() => import('../../modules/flowbook/flows-page.tsx'), 'FlowsPage'),
})
const oneFlow = createRoute({
  ...inDesk,
  path: 'flows/$definitionId',
  component: lazyPage(() => import('../../modules/flowbook/flow-page.tsx'), 'FlowPage'),
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
