import { Link } from '@tanstack/react-router'
import { Button, Table, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { lazyPart } from '../../kit/lazy-part.ts'
import { Moment } from '../../kit/moment.tsx'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { type HandledRow, heldOf, useHandling } from './material-api.ts'

const HandlingDialog = lazyPart(async () => (await import('./handling-dialog.tsx')).HandlingDialog)

function HeldCell({ held }: { readonly held: HandledRow['original'] }) {
  const { received, returned } = held
  if (received === 0) return <span className="muted">{t('handling.none')}</span>
  return (
    <>
      {t('handling.held', { count: heldOf(held) })}
      {returned > 0 && <span className="muted"> {t('handling.returned', { count: returned })}</span>}
    </>
  )
}

const columnsOf = (onHandle: ((seq: number) => void) | null): TableColumnsType<HandledRow> => [
  {
    title: t('handling.material'),
    key: 'name',
    render: (_value, { seq, name }) => (
      <div className="wrapped">
        <span className="material-seq">{seq}</span> {name || t('handling.unnamed')}
      </div>
    ),
  },
  { title: t('paper-form.original'), key: 'original', render: (_v, row) => <HeldCell held={row.original} /> },
  { title: t('paper-form.copy'), key: 'copy', render: (_v, row) => <HeldCell held={row.copy} /> },
  {
    title: t('handling.seen'),
    key: 'seen',
    render: (_value, { seen }) =>
      seen && (
        <>
          {seen.by} <Moment at={seen.at} />
        </>
      ),
  },
  ...(onHandle
    ? [
        {
          title: t('task.action'),
          key: 'action',
          render: (_value: unknown, { seq, name }: HandledRow) => (
            <Button size="small" onClick={() => onHandle(seq)} aria-label={t('handling.do-for', { name })}>
              {t('handling.do')}
            </Button>
          ),
        },
      ]
    : []),
]

/** 纸质材料收退: originals and copies, taken, compared, given back, and the lists on which they went to others. */
export function HandlingPanel({ caseId }: { readonly caseId: string }) {
  const [seq, setSeq] = useState<number | null>(null)
  return (
    <AwaitQuery query={useHandling(caseId)}>
      {({ rows, transfers, canHandle }) => (
        <Section
          title={t('handling.title')}
          beside={
            canHandle && (
              <Link to="/paper-transfers/new" search={{ caseId }}>
                {t('transfer.new')}
              </Link>
            )
          }
        >
          <Table<HandledRow>
            size="small"
            rowKey="seq"
            columns={columnsOf(canHandle ? setSeq : null)}
            dataSource={rows}
            pagination={false}
            scroll={{ x: 'max-content' }}
            locale={{ emptyText: t('handling.empty') }}
          />
          {transfers.map(({ id, number, state, toUnit, sentAt }) => (
            <p key={id}>
              <Link to="/paper-transfers/$transferId" params={{ transferId: id }} className="code">
                {number}
              </Link>{' '}
              {t('transfer.to', { unit: toUnit })} <Tag>{word('transfer.state', state)}</Tag>
              <Moment at={sentAt} />
            </p>
          ))}
          {seq !== null && <HandlingDialog caseId={caseId} seq={seq} onClose={() => setSeq(null)} />}
        </Section>
      )}
    </AwaitQuery>
  )
}
