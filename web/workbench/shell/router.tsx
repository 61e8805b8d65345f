import { createRoute, createRouter } from '@tanstack/react-router'
import { loginSearch } from '../modules/identity/login-search.ts'
import { desk, root } from './desk-route.tsx'
import { lazyPage } from './lazy-page.ts'
import { createQueries } from './queries.ts'
import { catalogueRoutes } from './routes/catalogue-routes.ts'
import { hallRoutes, hallScreens } from './routes/hall-routes.ts'
import { organisationRoutes } from './routes/organisation-routes.ts'
import { registersRoutes } from './routes/registers-routes.ts'
import { timeRoutes } from './routes/time-routes.ts'
import { workRoutes } from './routes/work-routes.ts'

const login = createRoute({
  getParentRoute: () => root,
  path: 'login',
  validateSearch: loginSearch,
  component: lazyPage(() => import('../modules/identity/login-page.tsx'), 'LoginPage'),
})

const pages = [
  ...workRoutes,
  ...hallRoutes,
  ...registersRoutes,
  ...catalogueRoutes,
  ...timeRoutes,
  ...organisationRoutes,
] as const

/** What was read from the server; whoever is logged out is led to the log-in page, and back after it. */
export const queries = createQueries(() => {
  const { pathname, href } = router.state.location
  if (pathname.endsWith('/login')) return
  void router
    .navigate({ to: '/login', search: { next: href }, ignoreBlocker: true })
    .then(() => queries.clear())
})

/** Every page of the workbench; each is loaded when it is first opened, and what it shows first when a link is looked at. */
export const router = createRouter({
  routeTree: root.addChildren([login, ...hallScreens, desk.addChildren(pages)]),
  basepath: '/workbench',
  context: { queries },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
