import { Checkbox, Form, Input } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { item, type TranslationLine } from './api.ts'

interface Values {
  readonly text: string
  readonly reviewed: boolean
}

interface TranslationDialogProps {
  readonly row: TranslationLine
  readonly onClose: () => void
}

/** What a text of the catalogue is in one language, written or changed. */
export function TranslationDialog({
  row: { locale, chinese, text, state },
  onClose,
}: TranslationDialogProps) {
  const [form] = Form.useForm<Values>()
  const save = useSubmit({
    send: (values: Values, options) => item.setTranslation({ locale, chinese, ...values }, options),
    touches: ['item'],
  })
  return (
    <FormDialog
      form={form}
      open
      title={t(`translations.locale-${locale}`)}
      submit={t('action.save')}
      effect={chinese}
      initial={{ text: text ?? '', reviewed: state === 'reviewed' }}
      onClose={onClose}
      send={save}
    >
      <Form.Item name="text" label={t('translations.text')} rules={filled(t('translations.text-missing'))}>
        <Input.TextArea dir="auto" lang={locale} autoSize={{ minRows: 2, maxRows: 10 }} maxLength={8000} />
      </Form.Item>
      <Form.Item name="reviewed" valuePropName="checked">
        <Checkbox>{t('translations.is-reviewed')}</Checkbox>
      </Form.Item>
    </FormDialog>
  )
}
