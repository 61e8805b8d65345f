import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, Outlet } from '@tanstack/react-router'
import { Desk } from './desk.tsx'
import { Fault } from './fault.tsx'
import { NotFound } from './not-found.tsx'

/** The root of all pages. */
export const root = createRootRouteWithContext<{ readonly queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: Fault,
})

/** The frame of the pages of somebody who is logged in. */
export const desk = createRoute({ getParentRoute: () => root, id: 'desk', component: Desk })

/** What makes a route a page inside that frame. */
export const inDesk = { getParentRoute: () => desk } as const
