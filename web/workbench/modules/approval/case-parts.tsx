import { getRouteApi } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { t } from '../../kit/text.ts'
import type { CaseView } from './api.ts'
import { CaseCorrections } from './case-corrections.tsx'
import { CaseForm } from './case-form.tsx'
import { CaseHistory } from './case-history.tsx'
import { CaseMaterials } from './case-materials.tsx'
import { CasePapers } from './case-papers.tsx'
import { CaseParties } from './case-parties.tsx'
import { CasePauses } from './case-pauses.tsx'
import { CASE_TABS } from './case-search.ts'

const route = getRouteApi('/desk/cases/$caseId')

const partsOf = (view: CaseView) => ({
  application: (
    <>
      <CaseForm view={view} />
      <CaseParties view={view} />
    </>
  ),
  materials: <CaseMaterials view={view} />,
  history: <CaseHistory view={view} />,
  papers: <CasePapers view={view} />,
})

/** What a case holds, part by part; the part that is open stands in the address. */
export function CaseParts({ view }: { readonly view: CaseView }) {
  const { tab = 'materials' } = route.useSearch()
  const navigate = route.useNavigate()
  const parts = partsOf(view)
  return (
    <div className="case-main">
      <CaseCorrections view={view} />
      <CasePauses view={view} />
      <Tabs
        activeKey={tab}
        onChange={(key) =>
          void navigate({ search: (old) => ({ ...old, tab: key as typeof tab }), replace: true })
        }
        items={CASE_TABS.map((key) => ({ key, label: t(`case.tab.${key}`), children: parts[key] }))}
      />
    </div>
  )
}
