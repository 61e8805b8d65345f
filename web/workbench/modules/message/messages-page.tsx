import { getRouteApi, Link } from '@tanstack/react-router'
import { App, Button, Segmented, type TableColumnsType } from 'antd'
import { sentenceOf } from '../../kit/api/problem.ts'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { ListTable, PAGE_SIZE } from '../../kit/list-table.tsx'
import { Moment } from '../../kit/moment.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { t } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { message as api, type DeskMessage, useInbox, useUnread } from './api.ts'

const route = getRouteApi('/desk/messages')

function useMark() {
  const { message } = App.useApp()
  const mark = useSubmit({ send: api.markDeskRead, touches: ['message'] })
  return (messageIds?: string[]) =>
    mark.mutate(messageIds ? { messageIds } : {}, {
      onError: (error) => void message.error(sentenceOf(error)),
    })
}

/** Messages about a delegation lead to the delegations. */
const isOfDelegation = ({ template }: DeskMessage): boolean =>
  ['desk-delegated', 'desk-delegation-revoked'].includes(template)

function MessageTitle({ row }: { readonly row: DeskMessage }) {
  const mark = useMark()
  const title = row.read ? row.title : <strong>{row.title}</strong>
  const onClick = () => {
    if (!row.read) mark([row.id])
  }
  return (
    <div className="cell-main">
      {row.caseId ? (
        <Link to="/cases/$caseId" params={{ caseId: row.caseId }} onClick={onClick}>
          {title}
        </Link>
      ) : isOfDelegation(row) ? (
        <Link to="/delegations" onClick={onClick}>
          {title}
        </Link>
      ) : (
        title
      )}
      <span>{row.body}</span>
      <span className="phone-only muted">
        <Moment at={row.at} />
      </span>
    </div>
  )
}

function ReadState({ row }: { readonly row: DeskMessage }) {
  const mark = useMark()
  if (row.read) return <span className="muted">{t('message.read')}</span>
  return (
    <Button size="small" onClick={() => mark([row.id])}>
      {t('message.mark')}
    </Button>
  )
}

const COLUMNS: TableColumnsType<DeskMessage> = [
  { title: t('message.text'), key: 'text', render: (_value, row) => <MessageTitle row={row} /> },
  {
    title: t('message.at'),
    key: 'at',
    responsive: ['md'],
    render: (_value, row) => <Moment at={row.at} />,
  },
  { title: t('task.action'), key: 'read', render: (_value, row) => <ReadState row={row} /> },
]

/** 消息: what the platform told this person. */
export function MessagesPage() {
  const { unread, page = 1 } = route.useSearch()
  const navigate = route.useNavigate()
  const mark = useMark()
  const { data: count = 0 } = useUnread()
  return (
    <>
      <PageHeader
        title={t('messages.title')}
        actions={
          <Button disabled={count === 0} onClick={() => mark()}>
            {t('message.mark-all')}
          </Button>
        }
      />
      <div className="filters">
        <Segmented<'all' | 'unread'>
          value={unread ? 'unread' : 'all'}
          onChange={(span) => void navigate({ search: present({ unread: span === 'unread' || undefined }) })}
          options={(['all', 'unread'] as const).map((value) => ({
            value,
            label: t(`messages.span.${value}`),
          }))}
        />
      </div>
      <ListTable
        label={t('messages.title')}
        columns={COLUMNS}
        query={useInbox(unread === true, page, PAGE_SIZE)}
        rowKey={(row) => row.id}
        page={page}
        onPage={(next) =>
          void navigate({ search: (old) => present({ ...old, page: next > 1 ? next : undefined }) })
        }
        empty={t('messages.empty')}
        exported={{ list: 'message.inbox', filter: unread ? { unreadOnly: true } : {} }}
      />
    </>
  )
}
