import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { AwaitQuery, Waiting } from '../../kit/await-query.tsx'
import { lazyPart } from '../../kit/lazy-part.ts'
import { t } from '../../kit/text.ts'
import { useMay } from '../../shell/session.ts'
import { ArchiveButton } from '../casework/archive/archive-button.tsx'
import { ActionPanel } from './action-panel.tsx'
import { type CaseView, useCase, useReload } from './api.ts'
import { archiveNumberOf } from './archive-number.ts'
import { CaseHead } from './case-head.tsx'
import { CaseParts } from './case-parts.tsx'
import type { CaseTab } from './case-search.ts'
import { CaseDeskProvider } from './desk/case-desk.tsx'
import { useCaseKeys } from './desk/case-keys.ts'
import { CaseNews } from './desk/case-news.tsx'
import { ConflictDialog } from './desk/conflict-dialog.tsx'
import { PrintButton } from './desk/print-dialog.tsx'
import { MARK_EVENT } from './viewer/material-viewer.tsx'

const KeysHelp = lazyPart(async () => (await import('./desk/keys-help.tsx')).KeysHelp)
const PastCase = lazyPart(async () => (await import('./past-case.tsx')).PastCase, <Waiting />)

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
  const navigate = route.useNavigate()
  const may = useMay()
  const [helping, setHelping] = useState(false)
  const openTab = (tab: CaseTab) => void navigate({ search: (old) => ({ ...old, tab }), replace: true })
  useCaseKeys(view, {
    openTab,
    onHelp: () => setHelping(true),
    onMark: () => document.dispatchEvent(new Event(MARK_EVENT)),
    onReload: useReload(),
  })
  const tools = (
    <>
      <PastLink view={view} />
      <PrintButton view={view} />
      {view.closedAt !== null && !archiveNumberOf(view) && may('casework.archive.keep') && (
        <ArchiveButton caseId={view.id} />
      )}
      <Button onClick={() => setHelping(true)} aria-keyshortcuts="?">
        {t('tray.keys')}
      </Button>
    </>
  )
  return (
    <>
      <CaseHead view={view} actions={tools} />
      <CaseNews view={view} />
      <a className="to-panel" href="#panel">
        {t('panel.go')}
      </a>
      <div className="case">
        <CaseParts view={view} />
        <ActionPanel view={view} />
      </div>
      <ConflictDialog />
      {helping && <KeysHelp open onClose={() => setHelping(false)} />}
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
        at === undefined ? (
          <CaseDeskProvider key={view.id} view={view}>
            <CaseBody view={view} />
          </CaseDeskProvider>
        ) : (
          <PastCase today={view} at={at} onChange={show} />
        )
      }
    </AwaitQuery>
  )
}
