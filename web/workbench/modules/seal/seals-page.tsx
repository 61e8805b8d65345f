import { getRouteApi } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { PageHeader } from '../../kit/page-header.tsx'
import { t, word } from '../../kit/text.ts'
import { SealRegister } from './seal-register.tsx'
import { SealRequests } from './seal-requests.tsx'
import { SealUses } from './seal-uses.tsx'
import { SEAL_TABS } from './seals-search.ts'
import { WaitingPapers } from './waiting-papers.tsx'

const route = getRouteApi('/desk/seals')
const PARTS = { register: SealRegister, requests: SealRequests, uses: SealUses }

/** 印章: the register, what is asked for, and every use. */
export function SealsPage() {
  const { tab = 'register' } = route.useSearch()
  const navigate = route.useNavigate()
  const Part = PARTS[tab]
  return (
    <>
      <PageHeader title={t('seals.title')} lead={t('seals.lead')} />
      <WaitingPapers />
      <Tabs
        activeKey={tab}
        items={SEAL_TABS.map((key) => ({ key, label: word('seals.tab', key) }))}
        onChange={(key) =>
          void navigate({ search: { tab: SEAL_TABS.find((one) => one === key) ?? 'register' } })
        }
      />
      <Part />
    </>
  )
}
