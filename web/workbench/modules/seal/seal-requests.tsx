import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Checkbox, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { ListTable, PAGE_SIZE } from '../../kit/list-table.tsx'
import { Moment } from '../../kit/moment.tsx'
import { StatusTag } from '../../kit/status-tag.tsx'
import { t, word } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { useMay } from '../../shell/session.ts'
import { AnswerSealDialog } from '../paper/seal-dialogs.tsx'
import { type SealRequest, useRequests } from './api.ts'

const route = getRouteApi('/desk/seals')
const TONES = { open: 'waiting', approved: 'done', refused: 'ended' } as const

/** 审批用印, for who may. */
function AnswerButton({ line }: { readonly line: { readonly id: string; readonly number: string } }) {
  const may = useMay()
  const [open, setOpen] = useState(false)
  if (!may('paper.paper.seal')) return null
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('papers.do.answer-seal')}
      </Button>
      {open && <AnswerSealDialog line={line} onClose={() => setOpen(false)} />}
    </>
  )
}

const COLUMNS: TableColumnsType<SealRequest> = [
  {
    title: t('papers.number'),
    key: 'number',
    render: (_value, { number, paper }) => (
      <div className="cell-main">
        <Link to="/papers" search={{ text: number }}>
          {number}
        </Link>
        <span className="muted">{word('paper:template', paper)}</span>
      </div>
    ),
  },
  {
    title: t('seals.seal'),
    key: 'seal',
    render: (_value, { sealName, kind, form }) => (
      <div className="cell-main">
        {sealName}
        <span className="muted">{[word('seal:kind', kind), word('seal:form', form)].join(' ')}</span>
      </div>
    ),
  },
  { title: t('sealing.copies'), dataIndex: 'copies' },
  { title: t('sealing.purpose'), dataIndex: 'purpose' },
  {
    title: t('sealing.asked'),
    key: 'asked',
    render: (_value, { askedBy, askedAt }) => (
      <div className="cell-main">
        {askedBy}
        <span className="muted">
          <Moment at={askedAt} />
        </span>
      </div>
    ),
  },
  {
    title: t('papers.state'),
    key: 'answer',
    className: 'wrapped',
    render: (_value, { paperId, number, answer, answeredBy, answeredAt, remark }) => (
      <div className="cell-main">
        <StatusTag family="sealing.answer" value={answer} tones={TONES} />
        {answer === 'open' && (
          <span>
            <AnswerButton line={{ id: paperId, number }} />
          </span>
        )}
        {answeredAt !== null && (
          <span className="muted">
            {[answeredBy, remark].filter(Boolean).join('：')} <Moment at={answeredAt} />
          </span>
        )}
      </div>
    ),
  },
]

/** 用印申请: what was asked for, and what was answered. */
export function SealRequests() {
  const { page = 1, open } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useRequests({ page, size: PAGE_SIZE, ...(open && { open }) })
  return (
    <>
      <search className="filters">
        <Checkbox
          checked={open === true}
          onChange={({ target }) =>
            void navigate({ search: { tab: 'requests', ...(target.checked && { open: true }) } })
          }
        >
          {t('sealing.open-only')}
        </Checkbox>
      </search>
      <ListTable
        label={t('seals.tab.requests')}
        columns={COLUMNS}
        query={query}
        rowKey={({ id }) => id}
        page={page}
        onPage={(next) =>
          void navigate({ search: (old) => present({ ...old, page: next > 1 ? next : undefined }) })
        }
        empty={t('sealing.none')}
      />
    </>
  )
}
