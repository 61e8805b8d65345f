import { getRouteApi } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { t } from '../../kit/text.ts'
import { ActionPanel } from './action-panel.tsx'
import { type CaseView, useCase } from './api.ts'
import { CaseCorrections } from './case-corrections.tsx'
import { CaseForm } from './case-form.tsx'
import { CaseHead } from './case-head.tsx'
import { CaseHistory } from './case-history.tsx'
import { CaseMaterials } from './case-materials.tsx'
import { CasePapers } from './case-papers.tsx'
import { CaseParties } from './case-parties.tsx'
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

function CaseBody({ view }: { readonly view: CaseView }) {
  const { tab = 'materials' } = route.useSearch()
  const navigate = route.useNavigate()
  const parts = partsOf(view)
  return (
    <>
      <CaseHead view={view} />
      <a className="to-panel" href="#panel">
        {t('panel.go')}
      </a>
      <div className="case">
        <div className="case-main">
          <CaseCorrections view={view} />
          <Tabs
            activeKey={tab}
            onChange={(key) => void navigate({ search: { tab: key as typeof tab }, replace: true })}
            items={CASE_TABS.map((key) => ({ key, label: t(`case.tab.${key}`), children: parts[key] }))}
          />
        </div>
        <ActionPanel key={view.id} view={view} />
      </div>
    </>
  )
}

/** A whole case: what was asked and handed in, how it went, and what can be done now. */
export function CasePage() {
  const { caseId } = route.useParams()
  return <AwaitQuery query={useCase(caseId)}>{(view) => <CaseBody view={view} />}</AwaitQuery>
}
