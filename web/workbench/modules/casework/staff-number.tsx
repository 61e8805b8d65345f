import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { casework } from './api.ts'

/** Enters the number of a member of staff, so that cases in which he is a party himself are found. */
export function StaffNumber({ personId }: { readonly personId: string }) {
  const [form] = Form.useForm<{ idNumber: string }>()
  const [open, setOpen] = useState(false)
  const { message } = App.useApp()
  const enter = useSubmit({
    send: casework.enterStaffNumber,
    onDone: () => void message.success(t('staff-number.saved')),
  })
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('staff-number.title')}</Button>
      <FormDialog<{ idNumber: string }>
        form={form}
        open={open}
        title={t('staff-number.title')}
        submit={t('action.save')}
        effect={t('staff-number.effect')}
        onClose={() => setOpen(false)}
        send={{ ...enter, mutate: (values, options) => enter.mutate({ personId, ...values }, options) }}
      >
        <Form.Item name="idNumber" label={t('staff-number.number')} rules={filled(t('staff-number.missing'))}>
          <Input maxLength={18} autoComplete="off" />
        </Form.Item>
      </FormDialog>
    </>
  )
}
