import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { Section } from '../../kit/section.tsx'
import { StatusTag } from '../../kit/status-tag.tsx'
import { t, word } from '../../kit/text.ts'
import { type FlowLine, type FlowView, useChanges } from './api.ts'
import { FLOW_TONES } from './flow-words.ts'

function Changes({ view, other }: { readonly view: FlowView; readonly other: FlowLine }) {
  return (
    <>
      <h3>{t('flow.changes', { version: other.version })}</h3>
      <AwaitQuery query={useChanges(view.id, other.id)}>
        {(changes) =>
          changes.length === 0 ? (
            <p className="muted">{t('flow.no-changes')}</p>
          ) : (
            <ul className="plain">
              {changes.map(({ change, kind, id, name, fields }) => (
                <li key={`${kind} ${id}`}>
                  {word('flow-change', change)} {word('flow-kind', kind)} <span className="code">{id}</span>{' '}
                  {name}{' '}
                  <span className="muted">
                    {fields.map((field) => word('flow-field', field)).join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </AwaitQuery>
    </>
  )
}

/** The versions of a flow, and what is different between this and another. */
export function FlowVersions({ view }: { readonly view: FlowView }) {
  const [other, setOther] = useState<FlowLine | null>(null)
  return (
    <Section title={t('flow.versions')}>
      <ul className="plain">
        {view.versions.map((line) => (
          <li key={line.id}>
            <Link to="/flows/$definitionId" params={{ definitionId: line.id }}>
              {t('flow.version-n', { version: line.version })}
            </Link>{' '}
            <StatusTag family="flow-state" value={line.state} tones={FLOW_TONES} />{' '}
            {line.id !== view.id && (
              <Button size="small" onClick={() => setOther(line)}>
                {t('flow.compare')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {other && <Changes view={view} other={other} />}
    </Section>
  )
}
