import { Link } from '@tanstack/react-router'
import type { TableColumnsType } from 'antd'
import { ListTable } from '../../../kit/list-table.tsx'
import { Moment } from '../../../kit/moment.tsx'
import { type StateTone, StatusTag } from '../../../kit/status-tag.tsx'
import { t, word } from '../../../kit/text.ts'
import { type Entry, photoAddress, useEntries } from './api.ts'
import { EntryActions } from './entry-actions.tsx'

const TONES: Readonly<Record<Entry['state'], StateTone>> = {
  waiting: 'waiting',
  confirmed: 'done',
  rejected: 'ended',
}

const COLUMNS: TableColumnsType<Entry> = [
  {
    title: t('outage.number'),
    key: 'number',
    render: (_value, { receipt, caseId, caseNumber, itemName }) => (
      <div className="cell-main">
        <span>{itemName}</span>
        <span className="code">{receipt}</span>
        {caseId !== null && (
          <Link to="/cases/$caseId" params={{ caseId }} className="code">
            {caseNumber}
          </Link>
        )}
      </div>
    ),
  },
  {
    title: t('outage.state'),
    key: 'state',
    render: (_value, { state, reason }) => (
      <>
        <StatusTag family="entry-state" value={state} tones={TONES} /> {reason}
      </>
    ),
  },
  {
    title: t('outage.received'),
    key: 'received',
    render: (_value, { receivedAt }) => <Moment at={receivedAt} />,
  },
  {
    title: t('outage.content'),
    key: 'content',
    render: (_value, { applicant, matter, address }) =>
      applicant !== null && (
        <div className="cell-main">
          <span>{applicant}</span>
          <span className="muted">
            {matter} {address}
          </span>
        </div>
      ),
  },
  {
    title: t('outage.hands'),
    key: 'hands',
    render: (_value, { enteredBy, enteredAt, answeredBy, answeredAt, id, photo }) => (
      <div className="cell-main">
        <span>
          {enteredBy} <Moment at={enteredAt} />
        </span>
        {answeredAt && (
          <span>
            {answeredBy} <Moment at={answeredAt} />
          </span>
        )}
        {photo ? (
          <a href={photoAddress(id)} target="_blank" rel="noreferrer">
            {t('outage.open-photo')}
          </a>
        ) : (
          <span className="muted">{t('outage.no-photo')}</span>
        )}
      </div>
    ),
  },
  { title: t('task.action'), key: 'action', render: (_value, entry) => <EntryActions entry={entry} /> },
]

/** 停机补录清单: what waits for a second person, what became a case, what was sent back; counted by unit. */
export function Entries({
  page,
  onPage,
}: {
  readonly page: number
  readonly onPage: (page: number) => void
}) {
  const query = useEntries(page)
  return (
    <>
      <p className="gap-below muted">
        {(query.data?.counts ?? [])
          .map(({ unitName, state, count }) => `${unitName} ${word('entry-state', state)} ${count}`)
          .join('；')}
      </p>
      <ListTable
        label={t('outage.part.entries')}
        columns={COLUMNS}
        query={query}
        rowKey={(row) => row.id}
        page={page}
        onPage={onPage}
        empty={t('outage.no-entries')}
        exported={{ list: 'approval.outage-entries', filter: {} }}
      />
    </>
  )
}
