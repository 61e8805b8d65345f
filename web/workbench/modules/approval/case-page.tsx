import { getRouteApi, Link } from '@tanstack/react-router'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { t } from '../../kit/text.ts'
import { ActionPanel } from './action-panel.tsx'
import { type CaseView, useCase } from './api.ts'
import { CaseHead } from './case-head.tsx'
import { CaseParts } from './case-parts.tsx'
import { PastCase } from './past-case.tsx'

const route = getRouteApi('/desk/cases/$caseId')

/** The way to the case as it was: first as the last act left it. */
function PastLink({ view }: { readonly view: CaseView }) {
  const last = view.acts.at(-1)
  if (!last) return null
  return (
    <Link to="/cases/$caseId" params={{ caseId: view.id }} search={{ at: last.at }}>
      {t('past.open')}
    </Link>
  )
}

function CaseBody({ view }: { readonly view: CaseView }) {
  return (
    <>
      <CaseHead view={view} actions={<PastLink view={view} />} />
      <a className="to-panel" href="#panel">
        {t('panel.go')}
      </a>
      <div className="case">
        <CaseParts view={view} />
        <ActionPanel key={view.id} view={view} />
      </div>
    </>
  )
}

/** A whole case: what was asked and handed in, how it went, and what can be done now; or how it was at an instant. */
export function CasePage() {
  const { caseId } = route.useParams()
  const { at } = route.useSearch()
  const navigate = route.useNavigate()
  const show = (instant: string) =>
    void navigate({ search: (old) => ({ ...old, at: instant }), replace: true })
  return (
    <AwaitQuery query={useCase(caseId)}>
      {(view) =>
        at === undefined ? <CaseBody view={view} /> : <PastCase today={view} at={at} onChange={show} />
      }
    </AwaitQuery>
  )
}
