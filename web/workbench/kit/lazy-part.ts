import { type ComponentType, createElement, lazy, type ReactNode, Suspense } from 'react'

/**
 * A part of a page whose code is loaded when it is first shown.
 * @param load gives the component
 * @param meanwhile stands in its place until it is there
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  meanwhile: ReactNode = null,
): ComponentType<P> {
  const part: ComponentType<P> = lazy(async () => ({ default: await load() }))
  return (props: P) => createElement(Suspense, { fallback: meanwhile }, createElement(part, props))
}
