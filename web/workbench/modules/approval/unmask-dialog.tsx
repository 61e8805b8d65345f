import { Form, Input, Modal } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { showFieldErrors } from '../../kit/field-errors.ts'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { t } from '../../kit/text.ts'
import { approval, type CaseView } from './api.ts'

interface UnmaskDialogProps {
  readonly caseId: string
  readonly open: boolean
  readonly onClose: () => void
  readonly onSeen: (parties: CaseView['parties']) => void
}

/** Asks why somebody's whole identity must be seen; the reason goes on the record. */
export function UnmaskDialog({ caseId, open, onClose, onSeen }: UnmaskDialogProps) {
  const [form] = Form.useForm<{ reason: string }>()
  const unmask = useSubmit({
    send: approval.unmaskParty,
    touches: ['approval'],
    onDone: ({ parties }) => {
      onSeen(parties)
      onClose()
    },
  })
  return (
    <Modal
      open={open}
      title={t('unmask.title')}
      okText={t('unmask.do')}
      cancelText={t('action.cancel')}
      confirmLoading={unmask.isPending}
      onCancel={onClose}
      onOk={form.submit}
      destroyOnHidden
    >
      <p className="gap-below">{t('unmask.effect')}</p>
      <ProblemNotice error={unmask.error} />
      <Form
        form={form}
        layout="vertical"
        onFinish={({ reason }) =>
          unmask.mutate({ caseId, reason }, { onError: (error) => showFieldErrors(form, error) })
        }
      >
        <Form.Item
          name="reason"
          label={t('unmask.reason')}
          rules={[{ required: true, whitespace: true, message: t('unmask.reason-missing') }]}
        >
          <Input maxLength={200} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  )
}
