import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Form, Input, Table, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import type { caseworkContract } from '#contracts/casework'
import type { OutputOf } from '#kernel/contract'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { ListTable, PAGE_SIZE } from '../../kit/list-table.tsx'
import { Moment } from '../../kit/moment.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { filled } from '../../kit/rules.ts'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { useMay } from '../../shell/session.ts'
import { casework } from './api.ts'
import { Secretaries } from './secretaries.tsx'
import { workingFileAddress } from './working-files.ts'

const route = getRouteApi('/desk/late-entries')

type Listed = OutputOf<(typeof caseworkContract.endpoints)['listLateEntries']>
type Entry = Listed['rows'][number]
type Count = Listed['counts'][number]

/** 代录清单, of one case or of all that one may see. */
export const useLateEntries = (page: number, caseId?: string) =>
  useQuery({
    queryKey: ['casework', 'late-entries', caseId ?? null, page],
    queryFn: () => casework.listLateEntries({ page, size: PAGE_SIZE, ...present({ caseId }) }),
    placeholderData: keepPreviousData,
  })

function ObjectButton({ entryId }: { readonly entryId: string }) {
  const [form] = Form.useForm<{ reason: string }>()
  const [open, setOpen] = useState(false)
  const object = useSubmit({ send: casework.objectToLateEntry, touches: ['casework', 'approval'] })
  return (
    <>
      <Button size="small" danger onClick={() => setOpen(true)}>
        {t('late-entry.object')}
      </Button>
      <FormDialog<{ reason: string }>
        form={form}
        open={open}
        title={t('late-entry.object')}
        submit={t('late-entry.object')}
        danger
        effect={t('late-entry.object-effect')}
        onClose={() => setOpen(false)}
        send={{ ...object, mutate: (values, options) => object.mutate({ entryId, ...values }, options) }}
      >
        <Form.Item
          name="reason"
          label={t('late-entry.reason')}
          rules={filled(t('late-entry.reason-missing'))}
        >
          <Input.TextArea maxLength={500} rows={3} />
        </Form.Item>
      </FormDialog>
    </>
  )
}

/** Columns of late entries. */
export const LATE_COLUMNS: TableColumnsType<Entry> = [
  {
    title: t('task.number'),
    key: 'case',
    render: (_value, { caseId, caseNumber, node }) => (
      <div className="cell-main">
        <Link to="/cases/$caseId" params={{ caseId }} className="code">
          {caseNumber}
        </Link>
        <span>
          {word('approval:node', node)} <Tag color="warning">{t('late-entry.mark')}</Tag>
        </span>
      </div>
    ),
  },
  {
    title: t('late-entry.signed'),
    key: 'signed',
    render: (_value, { leader, signedAt }) => (
      <>
        {leader} <Moment at={signedAt} />
      </>
    ),
  },
  {
    title: t('late-entry.entered'),
    key: 'entered',
    render: (_value, { secretary, enteredAt }) => (
      <>
        {secretary} <Moment at={enteredAt} />
      </>
    ),
  },
  {
    title: t('late-entry.scan'),
    key: 'scan',
    render: (_value, { caseId, fileId }) => (
      <a href={workingFileAddress(caseId, fileId)} target="_blank" rel="noreferrer">
        {t('late-entry.open-scan')}
      </a>
    ),
  },
  {
    title: t('late-entry.objection'),
    key: 'objection',
    render: (_value, { id, objection, objectedAt, canObject }) =>
      canObject ? (
        <ObjectButton entryId={id} />
      ) : (
        objectedAt && (
          <>
            {objection} <Moment at={objectedAt} />
          </>
        )
      ),
  },
]

const COUNT_COLUMNS: TableColumnsType<Count> = [
  { title: t('task.unit'), dataIndex: 'unitName', key: 'unit' },
  { title: t('late-entry.leader'), dataIndex: 'leader', key: 'leader' },
  { title: t('late-entry.count'), dataIndex: 'entries', key: 'entries' },
  { title: t('late-entry.objections'), dataIndex: 'objections', key: 'objections' },
]

/** 代录清单: what was signed on paper and recorded later, counted, and who may record. */
export function LateEntriesPage() {
  const { page = 1 } = route.useSearch()
  const navigate = route.useNavigate()
  const may = useMay()
  const query = useLateEntries(page)
  return (
    <>
      <PageHeader title={t('late-entry.title')} lead={t('late-entry.lead')} />
      <ListTable
        label={t('late-entry.title')}
        columns={LATE_COLUMNS}
        query={query}
        rowKey={(row) => row.id}
        page={page}
        onPage={(next) => void navigate({ search: present({ page: next > 1 ? next : undefined }) })}
        empty={t('late-entry.empty')}
        exported={{ list: 'casework.late-entries', filter: {} }}
      />
      <Section title={t('late-entry.counts')}>
        <Table<Count>
          size="small"
          rowKey={({ unitName, leader }) => `${unitName} ${leader}`}
          columns={COUNT_COLUMNS}
          dataSource={query.data?.counts ?? []}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: t('late-entry.empty') }}
        />
      </Section>
      {may('casework.secretary.appoint') && <Secretaries />}
    </>
  )
}
