import { linkOptions } from '@tanstack/react-router'
import type { NavEntry } from '../../../shell/nav.ts'
import type { Find } from '../api.ts'

/** Kinds of what the palette leads to. */
export const ENTRY_KINDS = ['recent', 'case', 'person', 'item', 'page', 'act'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** A line of the palette: what it is, and where it leads. */
export interface Entry {
  /** Once in the list. */
  readonly key: string
  readonly kind: EntryKind
  readonly title: string
  readonly code: string
  readonly note: string
  readonly open: Target | (() => void)
}

const linkTo = {
  case: (caseId: string) => linkOptions({ to: '/cases/$caseId', params: { caseId } }),
  person: (personId: string) => linkOptions({ to: '/people/$personId', params: { personId } }),
  item: (itemId: string) => linkOptions({ to: '/items/$itemId', params: { itemId } }),
  page: (to: NavEntry['to']) => linkOptions({ to }),
} as const

/** A place of the workbench. */
export type Target = ReturnType<(typeof linkTo)[keyof typeof linkTo]>

const isFindKind = (kind: string): kind is 'case' | 'person' | 'item' =>
  kind === 'case' || kind === 'person' || kind === 'item'

/** What the server found, as lines; of a kind that has no page here nothing is shown. */
export const entriesOf = (finds: readonly Find[]): Entry[] =>
  finds.flatMap(({ kind, id, title, code, note }) =>
    isFindKind(kind) ? [{ key: `${kind} ${id}`, kind, title, code, note, open: linkTo[kind](id) }] : [],
  )

/** A page of the workbench as a line. */
export const pageEntry = (to: NavEntry['to'], title: string, group: string): Entry => ({
  ...{ key: `page ${to}`, kind: 'page', title, code: '', note: group },
  open: linkTo.page(to),
})
