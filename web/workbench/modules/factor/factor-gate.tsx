import { AwaitQuery } from '../../kit/await-query.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { t } from '../../kit/text.ts'
import { AddPanel } from './add-panel.tsx'
import { type OwnFactors, useOwnFactors } from './api.ts'
import { ProvePanel } from './prove-panel.tsx'
import { useShowCodes } from './recovery-codes.tsx'

const stay = (): void => undefined

function First({ own }: { readonly own: OwnFactors }) {
  const showCodes = useShowCodes()
  return (
    <>
      <PageHeader
        title={t('factor.first-title')}
        lead={t(own.decides ? 'factor.first-lead' : 'factor.first-lead-zone', { zone: own.zone })}
      />
      <AddPanel own={own} onAdded={showCodes} />
    </>
  )
}

/** Stands before the desk until the session has the second factor that it needs. */
export function FactorGate({ need }: { readonly need: 'prove' | 'add' }) {
  return (
    <AwaitQuery query={useOwnFactors()}>
      {(own) =>
        need === 'add' ? (
          <First own={own} />
        ) : (
          <>
            <PageHeader title={t('factor.prove-title')} lead={t('factor.prove-lead')} />
            <ProvePanel own={own} onProven={stay} />
          </>
        )
      }
    </AwaitQuery>
  )
}
