import { getRouteApi } from '@tanstack/react-router'
import { Steps } from 'antd'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { t } from '../../kit/text.ts'
import { type ImportRun, useImport, useTargets } from './api.ts'
import { ChooseStep } from './choose-step.tsx'
import { RunView } from './run-view.tsx'

const route = getRouteApi('/desk/import')

/** Step that an import is at, from 0. */
const STEP_OF: Readonly<Record<ImportRun['state'], number>> = {
  draft: 0,
  checking: 1,
  checked: 2,
  applying: 3,
  done: 4,
  cancelled: 4,
  failed: 4,
}
const STEPS = ['choose', 'check', 'confirm', 'write', 'result'] as const

const Way = ({ at }: { readonly at: number }) => (
  <Steps
    className="gap-below"
    size="small"
    current={at}
    items={STEPS.map((name) => ({ title: t(`import.step.${name}`) }))}
  />
)

function Run({ importId }: { readonly importId: string }) {
  return (
    <AwaitQuery query={useImport(importId)}>
      {(run) => (
        <>
          <Way at={STEP_OF[run.state]} />
          <RunView run={run} />
        </>
      )}
    </AwaitQuery>
  )
}

/** 导入: choose a table and a file, try it, confirm, watch, and mend what was refused. */
export function ImportPage() {
  const { target, importId } = route.useSearch()
  const targets = useTargets()
  return (
    <>
      <PageHeader
        title={t('import.title')}
        lead={t('import.lead')}
        up={{ to: '/transfers', label: t('transfers.title') }}
      />
      {importId ? (
        <Run importId={importId} />
      ) : (
        <AwaitQuery query={targets}>
          {(all) => (
            <>
              <Way at={0} />
              <ChooseStep targets={all} chosen={target} />
            </>
          )}
        </AwaitQuery>
      )}
    </>
  )
}
