import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { CaseView } from '../api.ts'

/** Something that is to stand in the correction notice. */
export interface Quote {
  /** Number of the material. */
  readonly seq: number
  readonly what: string
}

/** An act that was refused because the case had changed, and what had been written for it. */
export interface Conflict {
  readonly error: unknown
  readonly typed: readonly string[]
  /** Number of the last act that the writer had seen. */
  readonly seen: number
}

/** What the parts of the case page tell each other. */
export interface CaseDesk {
  readonly view: CaseView
  /** File that is shown; null for the first. */
  readonly file: string | null
  readonly show: (fileId: string) => void
  readonly quote: Quote | null
  readonly sendQuote: (quote: Quote | null) => void
  readonly conflict: Conflict | null
  readonly setConflict: (conflict: Conflict | null) => void
}

const Context = createContext<CaseDesk | null>(null)

/** Holds what the parts of the case page tell each other, for one case. */
export function CaseDeskProvider({
  view,
  children,
}: {
  readonly view: CaseView
  readonly children: ReactNode
}) {
  const [file, show] = useState<string | null>(null)
  const [quote, sendQuote] = useState<Quote | null>(null)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const desk = useMemo(
    () => ({ view, file, show, quote, sendQuote, conflict, setConflict }),
    [view, file, quote, conflict],
  )
  return <Context value={desk}>{children}</Context>
}

/** What the parts of the case page tell each other; null outside of one, such as in a case as it was. */
export const useCaseDesk = (): CaseDesk | null => useContext(Context)
