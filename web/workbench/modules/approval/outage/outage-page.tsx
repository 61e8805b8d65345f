import { getRouteApi, Link } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { PageHeader } from '../../../kit/page-header.tsx'
import { t } from '../../../kit/text.ts'
import { present } from '../../../kit/url-state.ts'
import { useMay } from '../../../shell/session.ts'
import { Entries } from './entries.tsx'
import { PARTS } from './outage-search.ts'
import { Receipts } from './receipts.tsx'

const route = getRouteApi('/desk/outage')

/** 停机应急收件: numbered receipts that lie ready, and what was taken on them while the system was down. */
export function OutagePage() {
  const { part = 'entries', page = 1 } = route.useSearch()
  const navigate = route.useNavigate()
  const mayEnter = useMay()('approval.outage.enter')
  const turn = (next: number) =>
    void navigate({ search: (old) => present({ ...old, page: next > 1 ? next : undefined }) })
  const shown = {
    entries: <Entries page={page} onPage={turn} />,
    receipts: <Receipts page={page} onPage={turn} />,
  }
  return (
    <>
      <PageHeader
        title={t('outage.title')}
        lead={t('outage.lead')}
        actions={mayEnter && <Link to="/outage/new">{t('outage.new')}</Link>}
      />
      <Tabs
        activeKey={part}
        destroyOnHidden
        onChange={(key) => void navigate({ search: { part: key as typeof part } })}
        items={PARTS.map((key) => ({ key, label: t(`outage.part.${key}`), children: shown[key] }))}
      />
    </>
  )
}
