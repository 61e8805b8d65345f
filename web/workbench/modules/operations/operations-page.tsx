import { Alert, Button } from 'antd'
import { sentenceOf } from '../../kit/api/problem.ts'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { secondText } from '../../kit/moments.ts'
import { PageHeader } from '../../kit/page-header.tsx'
import { t } from '../../kit/text.ts'
import { type Condition, useCondition } from './api.ts'
import { FaultTable } from './fault-table.tsx'
import { Findings } from './findings.tsx'
import { NodeFacts } from './node-facts.tsx'
import { QueueFigures } from './queue-figures.tsx'
import { TimeDoubts } from './time-doubts.tsx'

/** Says that what is shown is of an earlier moment, and why. */
const StaleNotice = ({ at, error }: { readonly at: string; readonly error: unknown }) => (
  <Alert
    className="problem"
    type="error"
    showIcon
    title={t('operations.stale', { at: secondText(at) })}
    description={t('operations.stale-why', { reason: sentenceOf(error) })}
  />
)

function summaryOf(findings: Condition['findings']): string {
  const count = (mark: Condition['findings'][number]['mark']) =>
    findings.filter((one) => one.mark === mark).length
  const [problems, warnings] = [count('problem'), count('warning')]
  return problems + warnings === 0 ? t('operations.well') : t('operations.summary', { problems, warnings })
}

function ConditionBody({ condition }: { readonly condition: Condition }) {
  return (
    <>
      {condition.figures && <QueueFigures figures={condition.figures} />}
      <TimeDoubts />
      <Findings findings={condition.findings} />
      <NodeFacts condition={condition} />
      <FaultTable faults={condition.faults} />
    </>
  )
}

/** 运行状况: how the node does and what to do, for whoever looks after it alone. */
export function OperationsPage() {
  const query = useCondition()
  const { data } = query
  return (
    <>
      <PageHeader
        title={t('operations.title')}
        beside={data && !query.isError && summaryOf(data.findings)}
        lead={data && t('operations.as-of', { at: secondText(data.at) })}
        actions={
          <>
            <Button loading={query.isFetching} onClick={() => void query.refetch()}>
              {t('operations.refresh')}
            </Button>
            <Button onClick={() => print()}>{t('slip.print')}</Button>
          </>
        }
      />
      {data && query.isError && <StaleNotice at={data.at} error={query.error} />}
      <div className={query.isError ? 'stale' : ''}>
        <AwaitQuery query={query}>{(condition) => <ConditionBody condition={condition} />}</AwaitQuery>
      </div>
    </>
  )
}
