import { Button, Form, Input } from 'antd'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { paper } from './api.ts'
import type { PaperDialogProps } from './paper-act.ts'
import { ReasonedDialog } from './reasoned-dialog.tsx'

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
export const ReissueDialog = (props: PaperDialogProps) => (
  <ReasonedDialog<Values>
    {...props}
    act="reissue"
    send={({ reason, corrections = [] }, options) =>
      paper.reissuePaper({ paperId: props.line.id, reason, corrections }, options)
    }
  >
    <Corrections />
  </ReasonedDialog>
)
