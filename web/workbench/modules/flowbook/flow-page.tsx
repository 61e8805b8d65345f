import { getRouteApi } from '@tanstack/react-router'
import { Alert } from 'antd'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { Facts } from '../../kit/facts.tsx'
import { Moment } from '../../kit/moment.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { Section } from '../../kit/section.tsx'
import { StatusTag } from '../../kit/status-tag.tsx'
import { t } from '../../kit/text.ts'
import { type FlowView, useFlow } from './api.ts'
import { FlowActions } from './flow-actions.tsx'
import { FlowDrawing } from './flow-drawing.tsx'
import { FlowSimulation } from './flow-simulation.tsx'
import { FlowVersions } from './flow-versions.tsx'
import { FLOW_TONES, itemText, problemText, purposeText } from './flow-words.ts'
import { IssueList } from './issue-list.tsx'

const route = getRouteApi('/desk/flows/$definitionId')

function Problems({ problems }: { readonly problems: FlowView['problems'] }) {
  if (problems.length === 0) return <Alert type="success" showIcon title={t('flow.no-problems')} />
  return (
    <Alert
      type="error"
      showIcon
      title={t('flow.problem-count', { count: problems.length })}
      description={
        <ul className="plain">
          {problems.map((problem) => (
            <li key={`${problem.code} ${problem.at} ${problem.path} ${problem.detail}`}>
              {problemText(problem)}
            </li>
          ))}
        </ul>
      }
    />
  )
}

/** Only a flow whose shape and runs are right can be walked through. */
const isRunnable = ({ problems }: FlowView): boolean =>
  problems.every(({ code }) => !code.startsWith('flow.'))

function FlowBody({ view }: { readonly view: FlowView }) {
  const { name, flow, version, state, purpose, itemCode, nodes, draftedAt, draftedBy, leftOut } = view
  return (
    <>
      <PageHeader
        title={name}
        beside={<StatusTag family="flow-state" value={state} tones={FLOW_TONES} />}
        lead={<span className="code">{`${flow} · ${t('flow.version-n', { version })}`}</span>}
        up={{ to: '/flows', label: t('flows.title') }}
        actions={<FlowActions view={view} />}
      />
      <div className="strip">
        <Facts
          facts={[
            { label: t('flow.purpose'), value: purposeText(purpose) },
            { label: t('flow.item'), value: itemText(itemCode) },
            { label: t('flow.nodes'), value: nodes },
            {
              label: t('flow.drafted'),
              value: (
                <>
                  <Moment at={draftedAt} /> {draftedBy}
                </>
              ),
            },
            ...(view.publishedAt
              ? [
                  {
                    label: t('flow.published'),
                    value: (
                      <>
                        <Moment at={view.publishedAt} /> {view.publishedBy}
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </div>
      <Section title={t('flow.problems')}>
        <Problems problems={view.problems} />
        {leftOut.length > 0 && (
          <>
            <h3>{t('flow.left-out')}</h3>
            <IssueList issues={leftOut} />
          </>
        )}
      </Section>
      <Section title={t('flow.drawing')}>
        <FlowDrawing picture={view.picture} label={name} />
      </Section>
      {isRunnable(view) ? (
        <FlowSimulation key={view.id} definitionId={view.id} />
      ) : (
        <Section title={t('flow.simulate')}>
          <p className="muted">{t('flow.sim.unsound')}</p>
        </Section>
      )}
      <FlowVersions key={`versions ${view.id}`} view={view} />
    </>
  )
}

/** One version of a flow: drawing, problems with the run that shows them, trial, versions. */
export function FlowPage() {
  const { definitionId } = route.useParams()
  return <AwaitQuery query={useFlow(definitionId)}>{(view) => <FlowBody view={view} />}</AwaitQuery>
}
