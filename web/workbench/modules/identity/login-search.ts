import { present, type Search } from '../../kit/url-state.ts'

const PLACE = /^\/(?!\/)[^\\]{0,500}$/

/** Where to go after the log-in: a place of the workbench, never another site. */
export const loginSearch = ({ next }: Search) =>
  present({
    next: typeof next === 'string' && PLACE.test(next) && !next.startsWith('/login') ? next : undefined,
  })
