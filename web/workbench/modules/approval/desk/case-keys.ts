import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useKeys } from '../../../kit/use-keys.ts'
import { tasksQuery } from '../../casework/api.ts'
import { usePrintReceipt } from '../../paper/use-print-receipt.ts'
import type { CaseView } from '../api.ts'
import { CASE_TABS, type CaseTab } from '../case-search.ts'
import { useCaseDesk } from './case-desk.tsx'

/** Keys of the case page, in the order of the help. */
export const CASE_KEYS = ['j', 'k', '1', 'm', 'o', 'Ctrl+Enter', 'Esc', 'n', 'p', 'u', 'd', 'r', '?'] as const

const filesOf = (view: CaseView) =>
  view.materials.flatMap(({ files }) => files).filter(({ destroyed }) => !destroyed)

/** The first field or button of the act that is open. */
function focusAct(): void {
  const panel = document.getElementById('panel')
  const first = panel?.querySelector<HTMLElement>('form input, form textarea, form [role="combobox"]')
  ;(first ?? panel)?.focus()
}

/** Leads to the case of the tray that stands so many places from this one; the tray is read when it is asked for. */
function useNeighbours(caseId: string): (by: 1 | -1) => Promise<void> {
  const navigate = useNavigate()
  const queries = useQueryClient()
  return async (by) => {
    const { rows } = await queries.fetchQuery(tasksQuery({ view: 'all', size: 50 }))
    const ids = [...new Set(rows.map((task) => task.caseId))]
    const at = ids.indexOf(caseId)
    const next = at < 0 ? ids[0] : ids[at + by]
    if (next) void navigate({ to: '/cases/$caseId', params: { caseId: next } })
  }
}

interface CaseKeysOptions {
  readonly openTab: (tab: CaseTab) => void
  readonly onHelp: () => void
  readonly onMark: () => void
  readonly onReload: () => void
}

/** Works the case page by single keys. */
export function useCaseKeys(view: CaseView, { openTab, onHelp, onMark, onReload }: CaseKeysOptions): void {
  const navigate = useNavigate()
  const desk = useCaseDesk()
  const go = useNeighbours(view.id)
  const printReceipt = usePrintReceipt(view.papers)
  const files = filesOf(view)
  const place = Math.max(
    files.findIndex(({ id }) => id === desk?.file),
    0,
  )
  const step = (by: number) => {
    const next = files[Math.min(Math.max(place + by, 0), files.length - 1)]
    openTab('materials')
    if (next) desk?.show(next.id)
  }
  const tabs = Object.fromEntries(CASE_TABS.map((tab, n) => [String(n + 1), () => openTab(tab)]))
  useKeys({
    ...tabs,
    j: () => step(1),
    k: () => step(-1),
    m: onMark,
    o: focusAct,
    n: () => void go(1),
    p: () => void go(-1),
    u: () => void navigate({ to: '/tasks' }),
    d: printReceipt,
    r: onReload,
    '?': onHelp,
  })
}
