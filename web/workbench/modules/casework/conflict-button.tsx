import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { casework } from './api.ts'

/** 申请回避: keeps away from a case. */
export function ConflictButton({ caseId }: { readonly caseId: string }) {
  const [form] = Form.useForm<{ reason: string }>()
  const [open, setOpen] = useState(false)
  const declare = useSubmit({ send: casework.declareConflict, touches: ['casework', 'approval'] })
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('conflict.declare')}
      </Button>
      <FormDialog<{ reason: string }>
        form={form}
        open={open}
        title={t('conflict.declare')}
        submit={t('conflict.declare')}
        effect={t('conflict.effect')}
        onClose={() => setOpen(false)}
        send={{ ...declare, mutate: (values, options) => declare.mutate({ caseId, ...values }, options) }}
      >
        <Form.Item name="reason" label={t('conflict.reason')} rules={filled(t('conflict.reason-missing'))}>
          <Input.TextArea maxLength={300} rows={2} />
        </Form.Item>
      </FormDialog>
    </>
  )
}
