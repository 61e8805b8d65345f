import { Checkbox, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { sealedKinds } from '#contracts/paper'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FileInput } from '../../kit/file-input.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t, word } from '../../kit/text.ts'
import { UnitSelect } from '../org/unit-select.tsx'
import { ORDER_FILES, type OrderInput, sealing } from './order-api.ts'

interface Values extends Omit<OrderInput, 'validTo' | 'bySilence'> {
  readonly validTo?: string
  readonly bySilence?: boolean
}

const PAPERS = sealedKinds().map((kind) => ({ value: kind, label: word('paper:template', kind) }))

interface GiveOrderDialogProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** 登记用印授权: a unit's written order with its document. */
export function GiveOrderDialog({ open, onClose }: GiveOrderDialogProps) {
  const [form] = Form.useForm<Values>()
  const [file, setFile] = useState<File | null>(null)
  const close = () => {
    setFile(null)
    onClose()
  }
  const give = useSubmit({
    send: ({ validTo, bySilence, ...said }: Values, options) =>
      sealing.giveOrder(
        { ...said, bySilence: bySilence === true, validTo: validTo ? validTo : null },
        { ...options, ...(file && { file }) },
      ),
    touches: ['seal'],
  })
  return (
    <FormDialog
      form={form}
      open={open}
      title={t('orders.give')}
      submit={t('orders.save')}
      effect={t('orders.effect')}
      onClose={close}
      send={give}
    >
      <Form.Item name="unitId" label={t('orders.unit')} rules={filled(t('orders.unit-missing'))}>
        <UnitSelect />
      </Form.Item>
      <Form.Item name="basis" label={t('orders.basis')} rules={filled(t('orders.basis-missing'))}>
        <Input maxLength={200} placeholder={t('orders.basis-example')} />
      </Form.Item>
      <Form.Item extra={t('orders.file-note')} required>
        <FileInput label={t('orders.file')} accept={ORDER_FILES} file={file} onFile={setFile} />
      </Form.Item>
      <Form.Item
        name="papers"
        label={t('orders.papers')}
        rules={[{ required: true, message: t('orders.papers-missing') }]}
      >
        <Select mode="multiple" options={PAPERS} optionFilterProp="label" />
      </Form.Item>
      <Form.Item name="bySilence" valuePropName="checked" extra={t('orders.silence-note')}>
        <Checkbox>{t('orders.silence')}</Checkbox>
      </Form.Item>
      <Form.Item name="validFrom" label={t('orders.from')} rules={filled(t('orders.from-missing'))}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="validTo" label={t('orders.to')} extra={t('orders.to-note')}>
        <Input type="date" />
      </Form.Item>
    </FormDialog>
  )
}
