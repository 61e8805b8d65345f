import { getRouteApi } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { type ComponentType, createElement } from 'react'
import { Waiting } from '../../kit/await-query.tsx'
import { lazyPart } from '../../kit/lazy-part.ts'
import { t } from '../../kit/text.ts'
import type { CaseView } from './api.ts'
import { CaseChanges } from './case-changes.tsx'
import { CaseCorrections } from './case-corrections.tsx'
import { CaseForm } from './case-form.tsx'
import { CaseMaterials } from './case-materials.tsx'
import type { CasePanelProps } from './case-panel-props.ts'
import { CaseParties } from './case-parties.tsx'
import { CASE_TABS, type CaseTab } from './case-search.ts'

const route = getRouteApi('/desk/cases/$caseId')

const CaseHandling = lazyPart(async () => (await import('./case-handling.tsx')).CaseHandling, <Waiting />)
const HistoryTab = lazyPart(async () => (await import('./tabs/history-tab.tsx')).HistoryTab, <Waiting />)
const PapersTab = lazyPart(async () => (await import('./tabs/papers-tab.tsx')).PapersTab, <Waiting />)
const MessagesTab = lazyPart(async () => (await import('./tabs/messages-tab.tsx')).MessagesTab, <Waiting />)
const RelatedPart = lazyPart(async () => (await import('./desk/related-part.tsx')).RelatedPart, <Waiting />)

/** What stands in each tab, from top to bottom; what is not seen first is loaded when its tab is opened. */
const PARTS: Readonly<Record<CaseTab, readonly ComponentType<CasePanelProps>[]>> = {
  materials: [CaseChanges, CaseMaterials, CaseHandling],
  application: [CaseForm, CaseParties],
  history: [HistoryTab],
  papers: [PapersTab],
  messages: [MessagesTab],
  related: [RelatedPart],
}

/** What a case holds, part by part; the part that is open stands in the address. */
export function CaseParts({ view }: { readonly view: CaseView }) {
  const { tab = 'materials' } = route.useSearch()
  const navigate = route.useNavigate()
  const items = CASE_TABS.map((key) => ({
    key,
    label: t(`case.tab.${key}`),
    children: PARTS[key].map((Part, place) => createElement(Part, { key: place, view })),
  }))
  return (
    <div className="case-main">
      <CaseCorrections view={view} />
      <Tabs
        activeKey={tab}
        onChange={(key) =>
          void navigate({ search: (old) => ({ ...old, tab: key as CaseTab }), replace: true })
        }
        items={items}
      />
    </div>
  )
}
