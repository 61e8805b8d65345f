import { Button, Form, Input, Popconfirm, Upload } from 'antd'
import { useState } from 'react'
import { newKey } from '../../../kit/api/key.ts'
import { useSubmit } from '../../../kit/api/use-submit.ts'
import { FormDialog } from '../../../kit/form-dialog.tsx'
import { ProblemNotice } from '../../../kit/problem-notice.tsx'
import { filled } from '../../../kit/rules.ts'
import { t } from '../../../kit/text.ts'
import { approval } from '../api.ts'
import { type Entry, PHOTO_TYPES } from './api.ts'

const TOUCHES = ['approval', 'casework']

function RejectButton({ entryId }: { readonly entryId: string }) {
  const [form] = Form.useForm<{ reason: string }>()
  const [open, setOpen] = useState(false)
  const reject = useSubmit({ send: approval.rejectOutage, touches: TOUCHES })
  return (
    <>
      <Button size="small" danger onClick={() => setOpen(true)}>
        {t('outage.reject')}
      </Button>
      <FormDialog<{ reason: string }>
        form={form}
        open={open}
        danger
        title={t('outage.reject')}
        submit={t('outage.reject')}
        effect={t('outage.reject-effect')}
        onClose={() => setOpen(false)}
        send={{ ...reject, mutate: (values, options) => reject.mutate({ entryId, ...values }, options) }}
      >
        <Form.Item name="reason" label={t('outage.reason')} rules={filled(t('outage.reason-missing'))}>
          <Input maxLength={200} />
        </Form.Item>
      </FormDialog>
    </>
  )
}

function PhotoButton({ entryId }: { readonly entryId: string }) {
  const send = useSubmit({
    send: (file: File) => approval.addOutagePhoto({ entryId }, { key: newKey(), file }),
    touches: TOUCHES,
  })
  return (
    <>
      <Upload
        accept={PHOTO_TYPES}
        showUploadList={false}
        beforeUpload={(file) => {
          send.mutate(file)
          return false
        }}
      >
        <Button size="small" loading={send.isPending}>
          {t('outage.add-photo')}
        </Button>
      </Upload>
      <ProblemNotice error={send.error} />
    </>
  )
}

/** What can be done with an entry: its enterer adds the photograph, another confirms, both may send it back. */
export function EntryActions({ entry: { id: entryId, state, own, photo } }: { readonly entry: Entry }) {
  const confirm = useSubmit({ send: approval.confirmOutage, touches: TOUCHES })
  if (state !== 'waiting') return null
  return (
    <div className="row-actions">
      {(own || !photo) && <PhotoButton entryId={entryId} />}
      {!own && photo && (
        <Popconfirm title={t('outage.confirm-effect')} onConfirm={() => confirm.mutate({ entryId })}>
          <Button size="small" type="primary" loading={confirm.isPending}>
            {t('outage.confirm')}
          </Button>
        </Popconfirm>
      )}
      {own && <span className="muted">{t('outage.own')}</span>}
      <RejectButton entryId={entryId} />
      <ProblemNotice error={confirm.error} />
    </div>
  )
}
