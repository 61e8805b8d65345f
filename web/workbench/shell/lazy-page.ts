import { type ComponentType, createElement } from 'react'
import { Waiting } from '../kit/await-query.tsx'
import { type LazyPart, lazyPart } from '../kit/lazy-part.ts'

/**
 * The page of a route, loaded when it is first opened. What the page gives back is not looked at: it knows its route, and
 * the route it.
 * @param load brings its file
 * @param name of the page in that file, a component without properties
 */
export const lazyPage = <T extends Readonly<Record<string, unknown>>>(
  load: () => Promise<T>,
  name: string & keyof T,
): LazyPart<object> =>
  lazyPart<object>(async () => (await load())[name] as ComponentType, createElement(Waiting))
