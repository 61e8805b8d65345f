import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { sentenceOf } from '../../kit/api/problem.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { exportAddress, type FlowView, flowbook, useFlowAct } from './api.ts'

interface ActionProps {
  readonly view: FlowView
}

function CheckButton({ view: { id } }: ActionProps) {
  const { message } = App.useApp()
  const check = useFlowAct(flowbook.checkFlow, ({ problems }) => {
    if (problems.length === 0) void message.success(t('flow.checked-ok'))
    else void message.warning(t('flow.problem-count', { count: problems.length }))
  })
  return (
    <Button
      loading={check.isPending}
      onClick={() =>
        check.mutate({ definitionId: id }, { onError: (error) => void message.error(sentenceOf(error)) })
      }
    >
      {t('flow.check')}
    </Button>
  )
}

function PublishButton({ view: { id, version } }: ActionProps) {
  const { message } = App.useApp()
  const [open, setOpen] = useState(false)
  const [form] = Form.useForm<Record<string, never>>()
  const publish = useFlowAct(
    (_values: Record<string, never>, options) => flowbook.publishFlow({ definitionId: id }, options),
    () => void message.success(t('flow.published-done')),
  )
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('flow.publish')}
      </Button>
      <FormDialog
        form={form}
        open={open}
        title={t('flow.publish')}
        effect={t('flow.publish-effect', { version })}
        submit={t('flow.publish')}
        onClose={() => setOpen(false)}
        send={publish}
      >
        {null}
      </FormDialog>
    </>
  )
}

function RetireButton({ view: { id } }: ActionProps) {
  const { message } = App.useApp()
  const [open, setOpen] = useState(false)
  const [form] = Form.useForm<{ reason: string }>()
  const retire = useFlowAct(
    ({ reason }: { reason: string }, options) => flowbook.retireFlow({ definitionId: id, reason }, options),
    () => void message.success(t('flow.retired-done')),
  )
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {t('flow.retire')}
      </Button>
      <FormDialog
        form={form}
        open={open}
        title={t('flow.retire')}
        effect={t('flow.retire-effect')}
        submit={t('flow.retire')}
        danger
        onClose={() => setOpen(false)}
        send={retire}
      >
        <Form.Item name="reason" label={t('turn.reason')} rules={filled(t('turn.reason-missing'))}>
          <Input maxLength={200} />
        </Form.Item>
      </FormDialog>
    </>
  )
}

/** What can be done with a version now. */
export const FlowActions = ({ view }: ActionProps) => (
  <>
    <Button href={exportAddress(view.id)}>{t('flows.export')}</Button>
    {view.can.check && <CheckButton view={view} />}
    {view.can.publish && <PublishButton view={view} />}
    {view.can.retire && <RetireButton view={view} />}
  </>
)
