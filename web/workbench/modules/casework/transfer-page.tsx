import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Form, Input, Tag } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { Facts } from '../../kit/facts.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { Moment } from '../../kit/moment.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { filled } from '../../kit/rules.ts'
import { t, word } from '../../kit/text.ts'
import { casework } from './api.ts'
import { type Transfer, useTransfer } from './material-api.ts'

const route = getRouteApi('/desk/paper-transfers/$transferId')
const TOUCHES = ['casework']

function Answer({ transfer }: { readonly transfer: Transfer }) {
  const [form] = Form.useForm<{ reason: string }>()
  const [refusing, setRefusing] = useState(false)
  const receive = useSubmit({ send: casework.receivePapers, touches: TOUCHES })
  const refuse = useSubmit({ send: casework.refusePapers, touches: TOUCHES })
  const { id: transferId } = transfer
  return (
    <div className="row-actions not-printed">
      <ProblemNotice error={receive.error} />
      <Button type="primary" loading={receive.isPending} onClick={() => receive.mutate({ transferId })}>
        {t('transfer.receive')}
      </Button>
      <Button danger onClick={() => setRefusing(true)}>
        {t('transfer.refuse')}
      </Button>
      <FormDialog<{ reason: string }>
        form={form}
        open={refusing}
        title={t('transfer.refuse')}
        submit={t('transfer.refuse')}
        danger
        effect={t('transfer.refuse-effect')}
        onClose={() => setRefusing(false)}
        send={{ ...refuse, mutate: (values, options) => refuse.mutate({ transferId, ...values }, options) }}
      >
        <Form.Item name="reason" label={t('transfer.reason')} rules={filled(t('transfer.reason'))}>
          <Input maxLength={200} />
        </Form.Item>
      </FormDialog>
    </div>
  )
}

/** Who signed and when; on paper a line to sign on, where nobody has yet. */
function Signature({
  label,
  by,
  at,
}: {
  readonly label: string
  readonly by: string | null
  readonly at: string | null
}) {
  return (
    <p className="signature">
      {label}
      {by ?? <span className="to-sign" />}
      {at && <Moment at={at} />}
    </p>
  )
}

function Lines({ transfer }: { readonly transfer: Transfer }) {
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th>{t('task.number')}</th>
          <th>{t('handling.material')}</th>
          <th>{t('handling.form')}</th>
          <th>{t('handling.count')}</th>
        </tr>
      </thead>
      <tbody>
        {transfer.lines.map(({ caseId, caseNumber, seq, name, form, count }) => (
          <tr key={`${caseId} ${seq} ${form}`}>
            <td>
              <Link to="/cases/$caseId" params={{ caseId }} className="code">
                {caseNumber}
              </Link>
            </td>
            <td>
              {seq} {name}
            </td>
            <td>{word('paper-form', form)}</td>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function TransferBody({ transfer }: { readonly transfer: Transfer }) {
  const { number, state, fromUnit, toUnit, note, reason, pieces, sentBy, sentAt, answeredBy, answeredAt } =
    transfer
  return (
    <>
      <PageHeader
        title={t('transfer.one', { number })}
        up={{ to: '/paper-transfers', label: t('transfer.title') }}
        actions={
          <Button className="not-printed" onClick={() => globalThis.print()}>
            {t('transfer.print')}
          </Button>
        }
      />
      <Facts
        facts={[
          { label: t('transfer.from'), value: fromUnit },
          { label: t('transfer.receiver'), value: toUnit },
          { label: t('transfer.state'), value: <Tag>{word('transfer.state', state)}</Tag> },
          { label: t('transfer.pieces'), value: pieces },
          ...(note === '' ? [] : [{ label: t('transfer.note'), value: note }]),
          ...(reason === null ? [] : [{ label: t('transfer.reason'), value: reason }]),
        ]}
      />
      <Lines transfer={transfer} />
      <div className="both-signed">
        <Signature label={t('transfer.signed-out')} by={sentBy} at={sentAt} />
        <Signature
          label={state === 'refused' ? t('transfer.signed-refused') : t('transfer.signed-in')}
          by={answeredBy}
          at={answeredAt}
        />
      </div>
      {transfer.canAnswer && <Answer transfer={transfer} />}
    </>
  )
}

/** One 材料交接单: signed, refused and printed here. */
export function TransferPage() {
  const { transferId } = route.useParams()
  return (
    <AwaitQuery query={useTransfer(transferId)}>
      {(transfer) => <TransferBody transfer={transfer} />}
    </AwaitQuery>
  )
}
