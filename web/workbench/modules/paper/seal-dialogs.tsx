import { Form, Input, InputNumber, Radio } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FileInput } from '../../kit/file-input.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { chosen, filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { type PaperLine, paper } from './api.ts'
import type { PaperDialogProps } from './paper-act.ts'

const TOUCHES = ['paper', 'seal', 'approval']

interface Asked {
  readonly copies: number
  readonly purpose: string
}

const Copies = () => (
  <Form.Item name="copies" label={t('sealing.copies')} rules={chosen(t('print.count-missing'))}>
    <InputNumber min={1} max={99} />
  </Form.Item>
)

/** 申请用印. */
export function AskSealDialog({ line, onClose }: PaperDialogProps) {
  const [form] = Form.useForm<Asked>()
  const send = useSubmit({
    send: (asked: Asked, options) => paper.askSeal({ paperId: line.id, ...asked }, options),
    touches: TOUCHES,
  })
  return (
    <FormDialog
      form={form}
      open
      title={t('sealing.ask-title', { number: line.number })}
      submit={t('papers.do.ask-seal')}
      initial={{ copies: 1, purpose: line.title }}
      onClose={onClose}
      send={send}
    >
      <Copies />
      <Form.Item name="purpose" label={t('sealing.purpose')} rules={filled(t('sealing.purpose-missing'))}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}

interface Answer {
  readonly approve: boolean
  readonly remark?: string
}

/** 审批用印. */
export function AnswerSealDialog({ line, onClose }: PaperDialogProps<Pick<PaperLine, 'id' | 'number'>>) {
  const [form] = Form.useForm<Answer>()
  const approve = Form.useWatch('approve', form) ?? true
  const send = useSubmit({
    send: ({ approve: yes, remark }: Answer, options) =>
      paper.answerSeal({ paperId: line.id, approve: yes, ...(remark?.trim() && { remark }) }, options),
    touches: TOUCHES,
  })
  return (
    <FormDialog
      form={form}
      open
      title={t('sealing.answer-title', { number: line.number })}
      effect={t('sealing.answer-effect')}
      submit={t('papers.do.answer-seal')}
      initial={{ approve: true }}
      onClose={onClose}
      send={send}
    >
      <Form.Item name="approve">
        <Radio.Group
          options={[
            { value: true, label: t('sealing.approve') },
            { value: false, label: t('sealing.refuse') },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="remark"
        label={t('sealing.remark')}
        rules={approve ? [] : filled(t('sealing.remark-missing'))}
      >
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}

/** 实体盖章: the keeper tells what was stamped, with a photograph. */
export function StampDialog({ line, onClose }: PaperDialogProps) {
  const [form] = Form.useForm<{ copies: number }>()
  const [photo, setPhoto] = useState<File | null>(null)
  const send = useSubmit({
    send: ({ copies }: { copies: number }, options) =>
      paper.stampPaper({ paperId: line.id, copies }, { ...options, ...(photo && { file: photo }) }),
    touches: TOUCHES,
  })
  return (
    <FormDialog
      form={form}
      open
      title={t('sealing.stamp-title', { number: line.number })}
      effect={t('sealing.stamp-effect')}
      submit={t('papers.do.stamp')}
      initial={{ copies: 1 }}
      onClose={onClose}
      send={send}
    >
      <Copies />
      <FileInput label={t('sealing.photo')} accept="image/jpeg,image/png" file={photo} onFile={setPhoto} />
    </FormDialog>
  )
}
