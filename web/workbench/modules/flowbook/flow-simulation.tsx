import { Button } from 'antd'
import { useState } from 'react'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { nodeName } from '../casework/turns/node-name.ts'
import { useSimulation } from './api.ts'
import { FlowDrawing } from './flow-drawing.tsx'

type Simulation = NonNullable<ReturnType<typeof useSimulation>['data']>

interface ChoicesProps {
  readonly at: Simulation
  readonly onStep: (step: string) => void
}

/** What can happen next: outcomes of open tasks, services, periods that end. */
function Choices({ at, onStep }: ChoicesProps) {
  if (at.ended) return <p>{t('flow.sim.ended', { outcome: word('status', at.outcome ?? '') })}</p>
  return (
    <ul className="plain">
      {at.tasks.map(({ key, node, name, role, outcomes }) => (
        <li key={key} className="flow-task">
          <strong>{nodeName(name, node)}</strong> <span className="muted">{word('role', role)}</span>
          <div className="turns">
            {outcomes.map((outcome) => (
              <Button key={outcome} size="small" onClick={() => onStep(`${key}=${outcome}`)}>
                {word('outcome', outcome)}
              </Button>
            ))}
          </div>
        </li>
      ))}
      {at.services.map(({ key, service }) => (
        <li key={key}>
          <Button size="small" onClick={() => onStep(key)}>
            {t('flow.sim.service', { service })}
          </Button>
        </li>
      ))}
      {at.clocks.map((clock) => (
        <li key={clock}>
          <Button size="small" onClick={() => onStep(`clock:${clock}`)}>
            {t('flow.sim.clock', { clock: word('clock-name', clock) })}
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** 试走: a run of the flow, step by step, by the same engine as real cases; nothing is recorded. */
export function FlowSimulation({ definitionId }: { readonly definitionId: string }) {
  const [steps, setSteps] = useState<readonly string[]>([])
  return (
    <Section
      title={t('flow.simulate')}
      beside={
        <span className="turns">
          <Button size="small" disabled={steps.length === 0} onClick={() => setSteps(steps.slice(0, -1))}>
            {t('flow.undo-step')}
          </Button>
          <Button size="small" disabled={steps.length === 0} onClick={() => setSteps([])}>
            {t('flow.restart')}
          </Button>
        </span>
      }
    >
      <p className="muted">{t('flow.simulate-lead')}</p>
      <AwaitQuery query={useSimulation(definitionId, steps.join(';'))}>
        {(at) => (
          <>
            <FlowDrawing picture={at.picture} label={t('flow.simulate')} />
            <h3>{t('flow.sim.open')}</h3>
            <Choices at={at} onStep={(step) => setSteps([...steps, step])} />
            <h3>{t('flow.sim.trail')}</h3>
            <ol>
              {at.steps.map(({ n, step, events }) => (
                <li key={n}>
                  <span className="code">{step}</span>{' '}
                  <span className="muted">
                    {events.map(({ event, node }) => `${word('flow-event', event)} ${node}`).join(' · ')}
                  </span>
                </li>
              ))}
            </ol>
          </>
        )}
      </AwaitQuery>
    </Section>
  )
}
