import { Button, Form, Input } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { paper } from './api.ts'
import type { PaperDialogProps } from './paper-act.ts'

interface Values {
  readonly reason: string
  readonly corrections?: { readonly wrong: string; readonly right: string }[]
}

const MOST = 20

const Corrections = () => (
  <Form.List name="corrections">
    {(fields, { add, remove }) => (
      <fieldset className="corrections">
        <legend>{t('papers.corrections')}</legend>
        {fields.map(({ key, name }) => (
          <div key={key} className="columns">
            <Form.Item
              name={[name, 'wrong']}
              label={t('papers.wrong')}
              rules={filled(t('papers.wrong-missing'))}
            >
              <Input maxLength={200} />
            </Form.Item>
            <Form.Item
              name={[name, 'right']}
              label={t('papers.right')}
              rules={filled(t('papers.right-missing'))}
            >
              <Input maxLength={200} />
            </Form.Item>
            <Button size="small" onClick={() => remove(name)}>
              {t('action.remove')}
            </Button>
          </div>
        ))}
        {fields.length < MOST && (
          <Button size="small" onClick={() => add()}>
            {t('papers.add-correction')}
          </Button>
        )}
      </fieldset>
    )}
  </Form.List>
)

/** 重新制发: a new version takes the place of the paper. */
export function ReissueDialog({ line, onClose }: PaperDialogProps) {
  const [form] = Form.useForm<Values>()
  const send = useSubmit({
    send: ({ reason, corrections = [] }: Values, options) =>
      paper.reissuePaper({ paperId: line.id, reason, corrections }, options),
    touches: ['paper', 'approval'],
  })
  return (
    <FormDialog
      form={form}
      open
      danger
      title={t('papers.reissue-title', { number: line.number })}
      effect={t('papers.reissue-effect', { title: line.title })}
      submit={t('papers.do.reissue')}
      onClose={onClose}
      send={send}
    >
      <Form.Item name="reason" label={t('papers.reason')} rules={filled(t('papers.reason-missing'))}>
        <Input.TextArea maxLength={300} showCount rows={2} />
      </Form.Item>
      <Corrections />
    </FormDialog>
  )
}
