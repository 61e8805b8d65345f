import { Form, InputNumber, Radio } from 'antd'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { chosen } from '../../kit/rules.ts'
import { t, word } from '../../kit/text.ts'
import { type Handling, useHandle } from './material-api.ts'

const DEEDS = ['received', 'seen', 'returned'] as const
const FORMS = ['original', 'copy'] as const

type Values = Omit<Handling, 'seq'>

interface HandlingDialogProps {
  readonly caseId: string
  readonly seq: number
  readonly onClose: () => void
}

/** Records what is done with the papers of one material. */
export function HandlingDialog({ caseId, seq, onClose }: HandlingDialogProps) {
  const [form] = Form.useForm<Values>()
  const deed = Form.useWatch('deed', form)
  const handle = useHandle(() => undefined)
  return (
    <FormDialog<Values>
      form={form}
      open
      title={t('handling.title')}
      submit={t('handling.record')}
      initial={{ deed: 'received', form: 'original', count: 1 }}
      onClose={onClose}
      send={{
        ...handle,
        mutate: (values, options) =>
          handle.mutate(
            { caseId, seq, ...values, ...(values.deed === 'seen' && { form: 'original' as const }) },
            options,
          ),
      }}
    >
      <Form.Item name="deed" label={t('handling.deed')} rules={chosen(t('handling.deed'))}>
        <Radio.Group options={DEEDS.map((value) => ({ value, label: word('handling.deed', value) }))} />
      </Form.Item>
      <Form.Item name="form" label={t('handling.form')} hidden={deed === 'seen'}>
        <Radio.Group options={FORMS.map((value) => ({ value, label: word('paper-form', value) }))} />
      </Form.Item>
      <Form.Item name="count" label={t('handling.count')} rules={chosen(t('handling.count'))}>
        <InputNumber min={1} max={99} precision={0} />
      </Form.Item>
    </FormDialog>
  )
}
