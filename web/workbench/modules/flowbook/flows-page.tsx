import { Link } from '@tanstack/react-router'
import { Button, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { Moment } from '../../kit/moment.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { Section } from '../../kit/section.tsx'
import { StatusTag } from '../../kit/status-tag.tsx'
import { t } from '../../kit/text.ts'
import { useMay } from '../../shell/session.ts'
import { type FlowLine, type ShippedFlow, shippedAddress, useFlows } from './api.ts'
import { FLOW_TONES, itemText, purposeText } from './flow-words.ts'
import { UploadDialog } from './upload-dialog.tsx'

const COLUMNS: TableColumnsType<FlowLine> = [
  {
    title: t('flow.name'),
    key: 'name',
    render: (_value, { id, name, flow }) => (
      <div className="cell-main">
        <Link to="/flows/$definitionId" params={{ definitionId: id }}>
          {name}
        </Link>
        <span className="code">{flow}</span>
      </div>
    ),
  },
  {
    title: t('flow.version'),
    key: 'version',
    render: (_value, { version }) => t('flow.version-n', { version }),
  },
  {
    title: t('flow.state'),
    key: 'state',
    render: (_value, { state }) => <StatusTag family="flow-state" value={state} tones={FLOW_TONES} />,
  },
  { title: t('flow.purpose'), key: 'purpose', render: (_value, { purpose }) => purposeText(purpose) },
  { title: t('flow.item'), key: 'item', render: (_value, { itemCode }) => itemText(itemCode) },
  { title: t('flow.nodes'), dataIndex: 'nodes' },
  {
    title: t('flow.drafted'),
    key: 'drafted',
    render: (_value, { draftedAt, draftedBy }) => (
      <>
        <Moment at={draftedAt} /> {draftedBy}
      </>
    ),
  },
]

const ShippedLine = ({ flow }: { readonly flow: ShippedFlow }) => (
  <li>
    {purposeText(flow.purpose)} {t('flow.version-n', { version: flow.pinned.split('@').at(-1) ?? '' })}{' '}
    <Button size="small" href={shippedAddress(flow.pinned)}>
      {t('flows.export')}
    </Button>
  </li>
)

/** 流程库: the flows that a government draws for itself, and those that ship. */
export function FlowsPage() {
  const [uploading, setUploading] = useState(false)
  const flows = useFlows()
  const may = useMay()
  const purposes = [...new Set((flows.data?.shipped ?? []).map(({ purpose }) => purpose))]
  return (
    <>
      <PageHeader
        title={t('flows.title')}
        lead={t('flows.lead')}
        actions={
          may('flowbook.definition.write') && (
            <Button type="primary" disabled={purposes.length === 0} onClick={() => setUploading(true)}>
              {t('flows.upload')}
            </Button>
          )
        }
      />
      <AwaitQuery query={flows}>
        {({ rows, shipped }) => (
          <>
            <Table<FlowLine>
              size="small"
              columns={COLUMNS}
              dataSource={rows}
              rowKey="id"
              pagination={false}
              scroll={{ x: 'max-content' }}
              locale={{ emptyText: t('flows.empty') }}
            />
            <Section title={t('flows.shipped')}>
              <ul className="plain">
                {shipped.map((flow) => (
                  <ShippedLine key={flow.pinned} flow={flow} />
                ))}
              </ul>
            </Section>
          </>
        )}
      </AwaitQuery>
      <UploadDialog open={uploading} purposes={purposes} onClose={() => setUploading(false)} />
    </>
  )
}
