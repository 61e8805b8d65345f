import { Button, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import type { licenceContract } from '#contracts/licence'
import type { InputOf } from '#kernel/contract'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { chosen, filled } from '../../kit/rules.ts'
import { t, word } from '../../kit/text.ts'
import { useMay } from '../../shell/session.ts'
import { CANCELLED, type LicenceLine, licence } from './api.ts'

type Values = Omit<InputOf<typeof licenceContract.endpoints.endImportedLicence>, 'licenceId'>

const ENDINGS = ['withdrawal', 'revocation', 'cancellation'] as const

function EndDialog({ row, onClose }: { readonly row: LicenceLine; readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>()
  const send = useSubmit({
    send: (values: Values) => licence.endImportedLicence({ licenceId: row.id, ...values }),
    touches: ['licence'],
  })
  return (
    <FormDialog<Values>
      form={form}
      open
      danger
      title={t('licences.end')}
      submit={t('licences.end')}
      effect={t('licences.end-effect', { name: row.name, number: row.number })}
      onClose={onClose}
      send={send}
    >
      <Form.Item name="ending" label={t('licences.ending')} rules={chosen(t('licences.ending-missing'))}>
        <Radio.Group options={ENDINGS.map((value) => ({ value, label: word('ending', value) }))} />
      </Form.Item>
      <Form.Item
        name="decision"
        label={t('licences.decision')}
        rules={filled(t('licences.decision-missing'))}
      >
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="on" label={t('licences.decided-on')} rules={chosen(t('licences.decided-on-missing'))}>
        <Input type="date" />
      </Form.Item>
    </FormDialog>
  )
}

/** 撤回, 撤销, 注销 of an imported licence that lies with no case; nothing for others, or who may not. */
export function EndImported({ row }: { readonly row: LicenceLine }) {
  const [open, setOpen] = useState(false)
  const may = useMay()('licence.imported.end')
  if (!may || row.caseId !== null || row.state === CANCELLED) return null
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('licences.end')}
      </Button>
      {open && <EndDialog row={row} onClose={() => setOpen(false)} />}
    </>
  )
}
