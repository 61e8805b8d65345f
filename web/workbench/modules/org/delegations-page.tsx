import { Button } from 'antd'
import { useState } from 'react'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { ExportButton } from '../../kit/export-button.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { Section } from '../../kit/section.tsx'
import { t } from '../../kit/text.ts'
import { useSession } from '../../shell/session.ts'
import { type Delegation, useDelegable, useDelegations } from './delegation-api.ts'
import { DelegationDialog } from './delegation-dialog.tsx'
import { DelegationList } from './delegation-list.tsx'

const isOpen = ({ state }: Delegation): boolean => state === 'coming' || state === 'running'

/** 委托代行: what one gave and received, and giving. */
export function DelegationsPage() {
  const { me } = useSession()
  const [open, setOpen] = useState(false)
  const { data: positions = [] } = useDelegable()
  const mayGive =
    me.onBehalfOf === null && positions.some((one) => one.powers.some((power) => power.reach !== 'nobody'))
  return (
    <>
      <PageHeader
        title={t('delegation.title')}
        lead={t('delegation.lead')}
        actions={
          <>
            <ExportButton list="org.delegations" filter={{}} />
            {mayGive && (
              <Button type="primary" onClick={() => setOpen(true)}>
                {t('delegation.give')}
              </Button>
            )}
          </>
        }
      />
      <AwaitQuery query={useDelegations()}>
        {(list) => (
          <>
            <Section title={t('delegation.open')}>
              <DelegationList list={list.filter(isOpen)} />
            </Section>
            <Section title={t('delegation.over')}>
              <DelegationList list={list.filter((one) => !isOpen(one))} />
            </Section>
          </>
        )}
      </AwaitQuery>
      <DelegationDialog positions={positions} open={open} onClose={() => setOpen(false)} />
    </>
  )
}
