import { App, Button, Form, InputNumber, Modal, Table } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { Moment } from '../../kit/moment.tsx'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { t } from '../../kit/text.ts'
import { statistics, useFrozen } from './api.ts'

interface FrozenDialogProps {
  /** First day of the month that can be frozen now; none where the page shows no month, or it is frozen. */
  readonly month: string | undefined
  readonly mayFreeze: boolean
  readonly onClose: () => void
}

function CutOff({ day }: { readonly day: number }) {
  const { message } = App.useApp()
  const send = useSubmit({
    send: (input: { day: number }, options) => statistics.setCutOff(input, options),
    touches: ['statistics'],
    onDone: () => void message.success(t('statistics.cut-off-saved')),
  })
  return (
    <Form layout="inline" initialValues={{ day }} onFinish={(values: { day: number }) => send.mutate(values)}>
      <Form.Item
        name="day"
        label={t('statistics.cut-off')}
        rules={[{ required: true, message: t('statistics.cut-off-missing') }]}
      >
        <InputNumber min={1} max={28} precision={0} />
      </Form.Item>
      <Button htmlType="submit" loading={send.isPending}>
        {t('action.save')}
      </Button>
      <ProblemNotice error={send.error} />
    </Form>
  )
}

function Freeze({ month }: { readonly month: string }) {
  const { modal } = App.useApp()
  const send = useSubmit({
    send: (input: { month: string }, options) => statistics.freezeMonth(input, options),
    touches: ['statistics'],
  })
  const name = month.slice(0, 7)
  return (
    <p className="gap-below">
      <Button
        type="primary"
        loading={send.isPending}
        onClick={() =>
          void modal.confirm({
            title: t('statistics.freeze-title', { month: name }),
            content: t('statistics.freeze-effect'),
            okText: t('statistics.freeze'),
            cancelText: t('action.cancel'),
            onOk: () => send.mutate({ month }),
          })
        }
      >
        {t('statistics.freeze-month', { month: name })}
      </Button>
      <ProblemNotice error={send.error} />
    </p>
  )
}

/** 封账: frozen months with their digests; freezing the month that is shown, and the day on which it is done by itself. */
export function FrozenDialog({ month, mayFreeze, onClose }: FrozenDialogProps) {
  const query = useFrozen()
  return (
    <Modal open title={t('statistics.frozen')} footer={null} width={760} onCancel={onClose}>
      <p className="muted gap-below">{t('statistics.frozen-lead')}</p>
      {mayFreeze && month !== undefined && <Freeze month={month} />}
      <AwaitQuery query={query}>
        {({ months, cutOffDay }) => (
          <>
            {mayFreeze && <CutOff day={cutOffDay} />}
            <Table
              size="small"
              rowKey="month"
              dataSource={months}
              pagination={{ pageSize: 12, hideOnSinglePage: true }}
              scroll={{ x: 'max-content' }}
              locale={{ emptyText: t('statistics.frozen-none') }}
              columns={[
                {
                  title: t('statistics.month'),
                  key: 'month',
                  render: (_value, row) => row.month.slice(0, 7),
                },
                {
                  title: t('statistics.frozen-at'),
                  key: 'at',
                  render: (_value, row) => <Moment at={row.frozenAt} />,
                },
                {
                  title: t('statistics.frozen-by'),
                  key: 'by',
                  render: (_value, row) => row.frozenBy || t('statistics.by-platform'),
                },
                { title: t('statistics.rows'), dataIndex: 'rows', align: 'end' },
                {
                  title: t('statistics.digest'),
                  key: 'digest',
                  render: (_value, row) => <span className="code">{row.digest.slice(0, 16)}</span>,
                },
              ]}
            />
          </>
        )}
      </AwaitQuery>
    </Modal>
  )
}
