import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { loginSearch } from '../modules/identity/login-search.ts'
import { desk, root } from './desk-route.tsx'
import { catalogueRoutes } from './routes/catalogue-routes.ts'
import { organisationRoutes } from './routes/organisation-routes.ts'
import { registersRoutes } from './routes/registers-routes.ts'
import { timeRoutes } from './routes/time-routes.ts'
import { workRoutes } from './routes/work-routes.ts'

const login = createRoute({
  getParentRoute: () => root,
  path: 'login',
  validateSearch: loginSearch,
  component: lazyRouteComponent(() => import('../modules/identity/login-page.tsx'), 'LoginPage'),
})

const pages = [
  ...workRoutes,
  ...registersRoutes,
  ...catalogueRoutes,
  ...timeRoutes,
  ...organisationRoutes,
] as const

/** Every page of the workbench; each is loaded when it is first opened. */
export const router = createRouter({
  routeTree: root.addChildren([login, desk.addChildren(pages)]),
  basepath: '/workbench',
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
