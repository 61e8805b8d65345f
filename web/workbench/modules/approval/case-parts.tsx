import { getRouteApi } from '@tanstack/react-router'
import { Tabs } from 'antd'
import type { ComponentType } from 'react'
import { t } from '../../kit/text.ts'
import type { CaseView } from './api.ts'
import { CaseChanges } from './case-changes.tsx'
import { CaseCorrections } from './case-corrections.tsx'
import { CaseForm } from './case-form.tsx'
import { CaseHandling } from './case-handling.tsx'
import { CaseHistory } from './case-history.tsx'
import { CaseLateEntry } from './case-late-entry.tsx'
import { CaseMaterials } from './case-materials.tsx'
import type { CasePanelProps } from './case-panel-props.ts'
import { CasePapers } from './case-papers.tsx'
import { CaseParties } from './case-parties.tsx'
import { CasePauses } from './case-pauses.tsx'
import { CASE_TABS, type CaseTab } from './case-search.ts'
import { CaseCalls, CaseDiscussion } from './case-talk.tsx'
import { CaseTurns } from './case-turns.tsx'
import { ClocksPart } from './desk/clocks-part.tsx'
import { FlowPart } from './desk/flow-part.tsx'
import { MessagesPart } from './desk/messages-part.tsx'
import { RelatedPart } from './desk/related-part.tsx'
import { VoidPapersPart } from './desk/void-papers-part.tsx'

const route = getRouteApi('/desk/cases/$caseId')

/** What stands in each tab, from top to bottom. */
const PARTS: Readonly<Record<CaseTab, readonly ComponentType<CasePanelProps>[]>> = {
  materials: [CaseChanges, CaseMaterials, CaseHandling],
  application: [CaseForm, CaseParties],
  history: [FlowPart, ClocksPart, CasePauses, CaseTurns, CaseHistory, CaseLateEntry, CaseDiscussion],
  papers: [CasePapers, VoidPapersPart],
  messages: [MessagesPart, CaseCalls],
  related: [RelatedPart],
}

/** What a case holds, part by part; the part that is open stands in the address. */
export function CaseParts({ view }: { readonly view: CaseView }) {
  const { tab = 'materials' } = route.useSearch()
  const navigate = route.useNavigate()
  const items = CASE_TABS.map((key) => ({
    key,
    label: t(`case.tab.${key}`),
    children: PARTS[key].map((Part) => <Part key={Part.name} view={view} />),
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
