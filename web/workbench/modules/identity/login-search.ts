import { present, type Search } from '../../kit/url-state.ts'

/** Browsers drop tabs and line ends out of addresses, so that `/<tab>/evil` would lead to another site. */
const PLACE = /^\/(?!\/)[^\\\p{Cc}]{0,500}$/u

/** Where to go after the log-in: a place of the workbench, never another site. */
export const loginSearch = ({ next }: Search) =>
  present({
    next: typeof next === 'string' && PLACE.test(next) && !next.startsWith('/login') ? next : undefined,
  })
