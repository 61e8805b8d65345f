import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Modal, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { approvalContract } from '#contracts/approval'
import type { OutputOf } from '#kernel/contract'
import { addressOf } from '../../../kit/api/client.ts'
import { useSubmit } from '../../../kit/api/use-submit.ts'
import { AwaitQuery } from '../../../kit/await-query.tsx'
import { FormDialog } from '../../../kit/form-dialog.tsx'
import { Moment } from '../../../kit/moment.tsx'
import { PageHeader } from '../../../kit/page-header.tsx'
import { filled } from '../../../kit/rules.ts'
import { type StateTone, StatusTag } from '../../../kit/status-tag.tsx'
import { t, word } from '../../../kit/text.ts'
import { CaseCell } from '../../casework/case-cell.tsx'
import { approval } from '../api.ts'
import { GiveMandate } from './give-mandate.tsx'

type Endpoints = typeof approvalContract.endpoints
type Mandate = OutputOf<Endpoints['listMandates']>['rows'][number]
type Use = OutputOf<Endpoints['listMandateUses']>['rows'][number]

const TONES: Readonly<Record<Mandate['state'], StateTone>> = {
  coming: 'waiting',
  running: 'going',
  ended: 'ended',
  revoked: 'failed',
}

const USE_COLUMNS: TableColumnsType<Use> = [
  {
    title: t('task.number'),
    key: 'case',
    render: (_value, use) => <CaseCell of={use} />,
  },
  {
    title: t('mandate.step'),
    key: 'act',
    render: (_value, { act, outcome }) =>
      act === 'decide' ? word('decision', outcome) : word('mandate.act', act),
  },
  { title: t('mandate.used-at'), key: 'at', render: (_value, { usedAt }) => <Moment at={usedAt} /> },
]

/** Each use of a mandate. */
function Uses({ mandateId, onClose }: { readonly mandateId: string; readonly onClose: () => void }) {
  const query = useQuery({
    queryKey: ['approval', 'mandate-uses', mandateId],
    queryFn: () => approval.listMandateUses({ mandateId }),
  })
  return (
    <Modal open title={t('mandate.uses')} footer={null} onCancel={onClose} width={720}>
      <AwaitQuery query={query}>
        {({ rows }) => (
          <Table<Use>
            size="small"
            rowKey="id"
            columns={USE_COLUMNS}
            dataSource={rows}
            pagination={false}
            scroll={{ x: 'max-content' }}
            locale={{ emptyText: t('mandate.no-uses') }}
          />
        )}
      </AwaitQuery>
    </Modal>
  )
}

function RevokeButton({ mandateId }: { readonly mandateId: string }) {
  const [form] = Form.useForm<{ reason: string }>()
  const [open, setOpen] = useState(false)
  const revoke = useSubmit({ send: approval.revokeMandate, touches: ['approval'] })
  return (
    <>
      <Button size="small" danger onClick={() => setOpen(true)}>
        {t('mandate.revoke')}
      </Button>
      <FormDialog<{ reason: string }>
        form={form}
        open={open}
        danger
        title={t('mandate.revoke')}
        submit={t('mandate.revoke')}
        effect={t('mandate.revoke-effect')}
        onClose={() => setOpen(false)}
        send={{ ...revoke, mutate: (values, options) => revoke.mutate({ mandateId, ...values }, options) }}
      >
        <Form.Item name="reason" label={t('mandate.reason')} rules={filled(t('mandate.reason-missing'))}>
          <Input maxLength={200} />
        </Form.Item>
      </FormDialog>
    </>
  )
}

const columns = (onUses: (mandateId: string) => void): TableColumnsType<Mandate> => [
  {
    title: t('mandate.holder'),
    key: 'holder',
    render: (_value, { holder, giver, unitName }) => (
      <div className="cell-main">
        <span>{holder}</span>
        <span className="muted">{t('mandate.by', { giver, unit: unitName })}</span>
      </div>
    ),
  },
  {
    title: t('mandate.covers'),
    key: 'covers',
    render: (_value, { acts, items }) => (
      <div className="cell-main">
        <span>{acts.map((act) => word('mandate.act', act)).join('、')}</span>
        <span className="muted">{items.length > 0 ? items.join('、') : t('mandate.all-items')}</span>
      </div>
    ),
  },
  {
    title: t('mandate.days'),
    key: 'days',
    render: (_value, { fromDay, toDay, state, reason }) => (
      <>
        {fromDay}—{toDay} <StatusTag family="mandate.state" value={state} tones={TONES} /> {reason}
      </>
    ),
  },
  {
    title: t('mandate.uses'),
    key: 'uses',
    render: (_value, { id, uses }) => (
      <Button size="small" type="link" onClick={() => onUses(id)}>
        {t('mandate.times', { count: uses })}
      </Button>
    ),
  },
  {
    title: t('task.action'),
    key: 'action',
    render: (_value, { id, state }) => (
      <div className="row-actions">
        <a
          href={addressOf(approvalContract.endpoints.readMandateFile, { mandateId: id })}
          target="_blank"
          rel="noreferrer"
        >
          {t('mandate.scan')}
        </a>
        {(state === 'coming' || state === 'running') && <RevokeButton mandateId={id} />}
      </div>
    ),
  },
]

/** 首席代表授权: what heads mandated representatives at the window to do, and each use of it. */
export function MandatesPage() {
  const [uses, setUses] = useState<string | null>(null)
  const query = useQuery({
    queryKey: ['approval', 'mandates'],
    queryFn: () => approval.listMandates({}),
  })
  return (
    <>
      <PageHeader title={t('mandate.title')} lead={t('mandate.lead')} actions={<GiveMandate />} />
      <AwaitQuery query={query}>
        {({ rows }) => (
          <Table<Mandate>
            size="small"
            rowKey="id"
            columns={columns(setUses)}
            dataSource={rows}
            pagination={false}
            scroll={{ x: 'max-content' }}
            locale={{ emptyText: t('mandate.none') }}
          />
        )}
      </AwaitQuery>
      {uses !== null && <Uses mandateId={uses} onClose={() => setUses(null)} />}
    </>
  )
}
