import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { useMay } from '../../shell/session.ts'
import { seal as api, type Seal } from './api.ts'

interface Values {
  readonly reason: string
}

/** 停用印章. */
function EndDialog({ seal, onClose }: { readonly seal: Seal; readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>()
  const send = useSubmit({
    send: ({ reason }: Values, options) => api.endSeal({ sealId: seal.id, reason }, options),
    touches: ['seal'],
  })
  return (
    <FormDialog
      form={form}
      open
      danger
      title={t('seals.end-title', { name: seal.name })}
      effect={t('seals.end-effect')}
      submit={t('seals.do.end')}
      onClose={onClose}
      send={send}
    >
      <Form.Item name="reason" label={t('papers.reason')} rules={filled(t('papers.reason-missing'))}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}

/** Takes a seal in use out of use. */
export function EndSeal({ seal }: { readonly seal: Seal }) {
  const may = useMay()
  const [open, setOpen] = useState(false)
  if (seal.endedAt !== null || !may('seal.seal.manage')) return null
  return (
    <>
      <Button size="small" danger onClick={() => setOpen(true)}>
        {t('seals.do.end')}
      </Button>
      {open && <EndDialog seal={seal} onClose={() => setOpen(false)} />}
    </>
  )
}
