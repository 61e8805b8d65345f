import { type ComponentType, createElement, type ReactNode } from 'react'
import { PartPlace } from './part-place.tsx'
import { partSource } from './part-source.ts'

/** A part that can be loaded before it is shown. */
export type LazyPart<P> = ((props: P) => ReactNode) & {
  /** Never fails: whoever shows the part is told. */
  readonly preload: () => Promise<void>
}

/**
 * A part of a page whose code is loaded when it is first shown. Where that fails, the part says why in its own place and
 * offers what helps; the rest of the page stays.
 * @param load gives the component
 * @param meanwhile stands in its place until it is there
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  meanwhile: ReactNode = null,
): LazyPart<P> {
  const source = partSource(load)
  const preload = () =>
    source.load().then(
      () => undefined,
      () => undefined,
    )
  return Object.assign((given: P) => createElement(PartPlace<P>, { source, meanwhile, given }), { preload })
}
