import { createRoute } from '@tanstack/react-router'
import { bywordsSearch } from '../../modules/item/bywords-search.ts'
import { itemSearch } from '../../modules/item/item-search.ts'
import { itemsSearch } from '../../modules/item/items-search.ts'
import { translationsSearch } from '../../modules/item/translations-search.ts'
import { importSearch } from '../../modules/transfer/import-search.ts'
import { transfersSearch } from '../../modules/transfer/transfers-search.ts'
import { inDesk } from '../desk-route.tsx'
import { lazyPage } from '../lazy-page.ts'

const items = createRoute({
  ...inDesk,
  path: 'items',
  validateSearch: itemsSearch,
  component: lazyPage(() => import('../../modules/item/items-page.tsx'), 'ItemsPage'),
})
const oneItem = createRoute({
  ...inDesk,
  path: 'items/$itemId',
  validateSearch: itemSearch,
  component: lazyPage(() => import('../../modules/item/item-page.tsx'), 'ItemPage'),
})
const editItem = createRoute({
  ...inDesk,
  path: 'items/$itemId/edit/$versionId',
  component: lazyPage(() => import('../../modules/item/edit/edit-page.tsx'), 'EditPage'),
})
const bywords = createRoute({
  ...inDesk,
  path: 'bywords',
  validateSearch: bywordsSearch,
  component: lazyPage(() => import('../../modules/item/bywords-page.tsx'), 'BywordsPage'),
})
const translations = createRoute({
  ...inDesk,
  path: 'translations',
  validateSearch: translationsSearch,
  component: lazyPage(() => import('../../modules/item/translations-page.tsx'), 'TranslationsPage'),
})
const importing = createRoute({
  ...inDesk,
  path: 'import',
  validateSearch: importSearch,
  component: lazyPage(() => import('../../modules/transfer/import-page.tsx'), 'ImportPage'),
})
const transfers = createRoute({
  ...inDesk,
  path: 'transfers',
  validateSearch: transfersSearch,
  component: lazyPage(() => import('../../modules/transfer/transfers-page.tsx'), 'TransfersPage'),
})

/** Pages of items, and of tables that come in and go out. */
export const catalogueRoutes = [
  items,
  oneItem,
  editItem,
  bywords,
  translations,
  importing,
  transfers,
] as const
