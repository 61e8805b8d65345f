import { createRoute } from '@tanstack/react-router'
import { windowSearch } from '../../modules/reception/window-search.ts'
import { inDesk, root } from '../desk-route.tsx'
import { lazyPage } from '../lazy-page.ts'

const window = createRoute({
  ...inDesk,
  path: 'window',
  validateSearch: windowSearch,
  component: lazyPage(() => import('../../modules/reception/window-page.tsx'), 'WindowPage'),
})
const hall = createRoute({
  ...inDesk,
  path: 'hall',
  component: lazyPage(() => import('../../modules/reception/hall-page.tsx'), 'HallPage'),
})
const hallSetup = createRoute({
  ...inDesk,
  path: 'hall-setup',
  component: lazyPage(() => import('../../modules/queue/hall-setup-page.tsx'), 'HallSetupPage'),
})
const tickets = createRoute({
  ...inDesk,
  path: 'tickets',
  component: lazyPage(() => import('../../modules/queue/tickets-page.tsx'), 'TicketsPage'),
})
const devices = createRoute({
  ...inDesk,
  path: 'devices',
  component: lazyPage(() => import('../../kit/device/devices-page.tsx'), 'DevicesPage'),
})

/** Pages of the windows and of the hall. */
export const hallRoutes = [window, hall, hallSetup, tickets, devices] as const

const board = createRoute({
  getParentRoute: () => root,
  path: 'board/$government',
  component: lazyPage(() => import('../../modules/queue/board-page.tsx'), 'BoardPage'),
})
const pad = createRoute({
  getParentRoute: () => root,
  path: 'pad/$government/$pad',
  component: lazyPage(() => import('../../modules/reception/pad-page.tsx'), 'PadPage'),
})

/** Screens of the hall that nobody logs in at. */
export const hallScreens = [board, pad] as const
