import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { approvalContract } from '#contracts/approval'
import { addressOf } from '../../../kit/api/client.ts'
import { useSubmit } from '../../../kit/api/use-submit.ts'
import { showFieldErrors } from '../../../kit/field-errors.ts'
import { ProblemNotice } from '../../../kit/problem-notice.tsx'
import { filled } from '../../../kit/rules.ts'
import { t } from '../../../kit/text.ts'
import { approval, type CaseView } from '../api.ts'

interface Asked {
  readonly purpose: string
}

/** 打印卷宗: says what for, which goes on the record, and opens the whole file as one PDF. */
export function PrintButton({ view }: { readonly view: CaseView }) {
  const [open, setOpen] = useState(false)
  const [printed, setPrinted] = useState<string | null>(null)
  const [form] = Form.useForm<Asked>()
  const print = useSubmit({
    send: approval.printDossier,
    touches: ['approval', 'casework'],
    onDone: ({ printId }, { caseId }) =>
      setPrinted(addressOf(approvalContract.endpoints.readDossier, { caseId, printId })),
  })
  const close = () => {
    setOpen(false)
    setPrinted(null)
    print.reset()
  }
  if (!view.can.print) return null
  const footer =
    printed === null ? (
      <Button type="primary" loading={print.isPending} onClick={form.submit}>
        {t('dossier.make')}
      </Button>
    ) : (
      <Button type="primary" href={printed} target="_blank" rel="noreferrer" onClick={close} autoFocus>
        {t('dossier.open')}
      </Button>
    )
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('dossier.print')}</Button>
      <Modal open={open} title={t('dossier.print')} onCancel={close} footer={footer} destroyOnHidden>
        <p className="gap-below">{t(printed === null ? 'dossier.effect' : 'dossier.ready')}</p>
        <ProblemNotice error={print.error} />
        {printed === null && (
          <Form<Asked>
            form={form}
            layout="vertical"
            onFinish={({ purpose }) =>
              print.mutate({ caseId: view.id, purpose }, { onError: (error) => showFieldErrors(form, error) })
            }
          >
            <Form.Item
              name="purpose"
              label={t('dossier.purpose')}
              rules={filled(t('dossier.purpose-missing'))}
            >
              <Input maxLength={200} autoFocus />
            </Form.Item>
          </Form>
        )}
      </Modal>
    </>
  )
}
