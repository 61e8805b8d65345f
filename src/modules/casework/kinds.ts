import { notFound } from '#kernel/errors'
import type { CaseKind } from './casework.model.ts'

const kinds = new Map<string, CaseKind<unknown>>()

/** Declares a kind of case; each business module declares its own when it is loaded. */
export function caseKind<S>(kind: CaseKind<S>): CaseKind<S> {
  kinds.set(kind.name, kind as CaseKind<unknown>)
  return kind
}

/** The declared kind of this name. @throws Refusal `kernel.not-found` */
export function kindOf(name: string): CaseKind<unknown> {
  const found = kinds.get(name)
  if (!found) throw notFound()
  return found
}
