import { Form, Input } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { item } from './api.ts'
import { ItemField } from './item-field.tsx'

interface Values {
  readonly word: string
  readonly means: string
  readonly itemCode?: string
}

interface BywordDialogProps {
  /** What people typed, where the dialog was opened from there. */
  readonly word?: string
  readonly onClose: () => void
}

/** 增加俗称: for words of the catalogue, or for one item. */
export function BywordDialog({ word = '', onClose }: BywordDialogProps) {
  const [form] = Form.useForm<Values>()
  const save = useSubmit({
    send: ({ word: said, means, itemCode }: Values, options) =>
      item.addByword(
        {
          word: said.trim(),
          ...(means.trim() !== '' && { means: means.trim() }),
          ...(itemCode !== undefined && { itemCode }),
        },
        options,
      ),
    touches: ['item'],
  })
  return (
    <FormDialog
      form={form}
      open
      title={t('bywords.add')}
      submit={t('action.save')}
      initial={{ word, means: '' }}
      onClose={onClose}
      send={save}
    >
      <Form.Item name="word" label={t('bywords.word')} rules={filled(t('bywords.word-missing'))}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="means" label={t('bywords.means')} extra={t('bywords.means-note')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="itemCode" label={t('bywords.item')} extra={t('bywords.item-note')}>
        <ItemField />
      </Form.Item>
    </FormDialog>
  )
}
