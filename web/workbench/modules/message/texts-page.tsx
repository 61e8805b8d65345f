import { getRouteApi, Link } from '@tanstack/react-router'
import { Input, type TableColumnsType } from 'antd'
import { ChooseWord } from '../../kit/choose-word.tsx'
import { ListTable, PAGE_SIZE } from '../../kit/list-table.tsx'
import { Moment } from '../../kit/moment.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { type StateTone, StatusTag } from '../../kit/status-tag.tsx'
import { t, word } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { useMay } from '../../shell/session.ts'
import { type TextLine, useTexts } from './api.ts'
import { CHANNELS, TEXT_STATES } from './texts-search.ts'

const route = getRouteApi('/desk/texts')

const TONES: Readonly<Record<TextLine['state'], StateTone>> = {
  queued: 'going',
  sent: 'done',
  failed: 'failed',
  unknown: 'waiting',
}

/** @param mayRead whether cases may be opened */
const columns = (mayRead: boolean): TableColumnsType<TextLine> => [
  { title: t('texts.at'), key: 'at', render: (_value, row) => <Moment at={row.createdAt} /> },
  {
    title: t('texts.about'),
    key: 'about',
    render: (_value, { caseId, title }) =>
      caseId && mayRead ? (
        <Link to="/cases/$caseId" params={{ caseId }}>
          {title}
        </Link>
      ) : (
        title
      ),
  },
  {
    title: t('texts.to'),
    key: 'to',
    render: (_value, { channel, to }) => (
      <div className="cell-main">
        <span className="code">{to}</span>
        <span className="muted">{word('message:channel', channel)}</span>
      </div>
    ),
  },
  {
    title: t('texts.state'),
    key: 'state',
    render: (_value, row) => (
      <div className="cell-main">
        <StatusTag family="message:text-state" value={row.state} tones={TONES} />
        {row.fault && <span className="code">{row.fault}</span>}
      </div>
    ),
  },
  { title: t('texts.attempts'), dataIndex: 'attempts', responsive: ['md'] },
  {
    title: t('texts.sent'),
    key: 'sent',
    responsive: ['md'],
    render: (_value, { sentAt }) => (sentAt ? <Moment at={sentAt} /> : ''),
  },
]

/** The fields of the first and the last day, with their words. */
const ENDS = [
  ['from', 'texts.from'],
  ['to', 'texts.until'],
] as const

/** 短信和邮件记录: when a message went out, about what and whether it was sent; the receivers masked. */
export function TextsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const may = useMay()
  const { page = 1, ...filter } = search
  const query = useTexts({ ...filter, page, size: PAGE_SIZE })
  const change = (next: Record<string, unknown>) =>
    void navigate({ search: (old) => present({ ...old, page: undefined, ...next }) })
  return (
    <>
      <PageHeader title={t('texts.title')} lead={t('texts.lead')} />
      <search className="filters">
        <ChooseWord
          value={filter.channel}
          values={CHANNELS}
          family="message:channel"
          any={t('texts.any-channel')}
          label={t('texts.channel')}
          onChoose={(channel) => change({ channel })}
        />
        <ChooseWord
          value={filter.state}
          values={TEXT_STATES}
          family="message:text-state"
          any={t('texts.any-state')}
          label={t('texts.state')}
          onChoose={(state) => change({ state })}
        />
        {ENDS.map(([end, label]) => (
          <Input
            key={end}
            className="filter-day"
            type="date"
            value={filter[end] ?? ''}
            aria-label={t(label)}
            prefix={<span className="muted">{t(label)}</span>}
            onChange={({ target }) => change({ [end]: target.value || undefined })}
          />
        ))}
      </search>
      <ListTable
        label={t('texts.title')}
        columns={columns(may('casework.case.read'))}
        query={query}
        rowKey={(row) => row.id}
        page={page}
        onPage={(next) => change({ page: next > 1 ? next : undefined })}
        empty={t('texts.empty')}
        exported={{ list: 'message.texts', filter }}
      />
    </>
  )
}
