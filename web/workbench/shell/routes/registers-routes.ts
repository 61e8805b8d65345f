import { createRoute } from '@tanstack/react-router'
import { licencesSearch } from '../../modules/licence/licences-search.ts'
import { papersSearch } from '../../modules/paper/papers-search.ts'
import { sealsSearch } from '../../modules/seal/seals-search.ts'
import { countedSearch, tableSearch } from '../../modules/statistics/statistics-search.ts'
import { actsSearch } from '../../modules/supervision/acts-search.ts'
import { cardsSearch } from '../../modules/supervision/cards-search.ts'
import { inDesk } from '../desk-route.tsx'
import { lazyPage } from '../lazy-page.ts'

const papers = createRoute({
  ...inDesk,
  path: 'papers',
  validateSearch: papersSearch,
  component: lazyPage(() => import('../../modules/paper/papers-page.tsx'), 'PapersPage'),
})
const printers = createRoute({
  ...inDesk,
  path: 'printers',
  component: lazyPage(() => import('../../modules/paper/printers-page.tsx'), 'PrintersPage'),
})
const seals = createRoute({
  ...inDesk,
  path: 'seals',
  validateSearch: sealsSearch,
  component: lazyPage(() => import('../../modules/seal/seals-page.tsx'), 'SealsPage'),
})
const licences = createRoute({
  ...inDesk,
  path: 'licences',
  validateSearch: licencesSearch,
  component: lazyPage(() => import('../../modules/licence/licences-page.tsx'), 'LicencesPage'),
})
const sealingOrders = createRoute({
  ...inDesk,
  path: 'sealing-orders',
  component: lazyPage(() => import('../../modules/seal/orders-page.tsx'), 'OrdersPage'),
})

const cards = createRoute({
  ...inDesk,
  path: 'cards',
  validateSearch: cardsSearch,
  component: lazyPage(() => import('../../modules/supervision/cards-page.tsx'), 'CardsPage'),
})
const acts = createRoute({
  ...inDesk,
  path: 'acts',
  validateSearch: actsSearch,
  component: lazyPage(() => import('../../modules/supervision/acts-page.tsx'), 'ActsPage'),
})

const statistics = createRoute({
  ...inDesk,
  path: 'statistics',
  validateSearch: tableSearch,
  component: lazyPage(() => import('../../modules/statistics/statistics-page.tsx'), 'StatisticsPage'),
})
const countedCases = createRoute({
  ...inDesk,
  path: 'statistics/cases',
  validateSearch: countedSearch,
  component: lazyPage(() => import('../../modules/statistics/counted-page.tsx'), 'CountedPage'),
})

/** Pages of what is issued, and of what is counted: papers, licences, seals, cards, statistics. */
export const registersRoutes = [
  ...([papers, printers, seals, licences, sealingOrders, cards, acts] as const),
  ...([statistics, countedCases] as const),
] as const
