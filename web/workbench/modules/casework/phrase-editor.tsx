import { Button, Form, Input, Modal } from 'antd'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { t } from '../../kit/text.ts'
import { keptPhrases, useSavePhrases } from './phrases.ts'

/** Phrases that one keeps at most. */
const MOST = 50

interface Values {
  readonly phrases?: readonly (string | undefined)[]
}

interface PhraseLineProps {
  readonly at: number
  readonly last: number
  readonly move: (from: number, to: number) => void
  readonly remove: (at: number) => void
}

function PhraseLine({ at, last, move, remove }: PhraseLineProps) {
  const name = t('phrase.at', { at: at + 1 })
  const button = (act: 'up' | 'down', to: number) => (
    <Button
      size="small"
      disabled={to < 0 || to > last}
      onClick={() => move(at, to)}
      aria-label={`${t(`action.${act}`)} ${name}`}
    >
      {t(`action.${act}`)}
    </Button>
  )
  return (
    <li className="phrase-line">
      <Form.Item name={at} noStyle>
        <Input maxLength={300} aria-label={name} />
      </Form.Item>
      {button('up', at - 1)}
      {button('down', at + 1)}
      <Button size="small" danger onClick={() => remove(at)} aria-label={`${t('action.remove')} ${name}`}>
        {t('action.remove')}
      </Button>
    </li>
  )
}

interface PhraseEditorProps {
  readonly phrases: readonly string[]
  readonly onClose: () => void
}

/** Writes, orders and leaves out one's phrases. */
export function PhraseEditor({ phrases, onClose }: PhraseEditorProps) {
  const [form] = Form.useForm<Values>()
  const save = useSavePhrases(onClose)
  return (
    <Modal
      open
      title={t('phrase.edit')}
      okText={t('action.save')}
      cancelText={t('action.cancel')}
      confirmLoading={save.isPending}
      onCancel={onClose}
      onOk={form.submit}
    >
      <ProblemNotice error={save.error} />
      <Form<Values>
        form={form}
        initialValues={{ phrases }}
        onFinish={(values) => save.mutate({ phrases: keptPhrases(values.phrases ?? []) })}
      >
        <Form.List name="phrases">
          {(rows, { add, move, remove }) => (
            <>
              {rows.length === 0 && <p className="muted">{t('phrase.none')}</p>}
              <ol className="plain phrase-lines">
                {rows.map(({ key, name }) => (
                  <PhraseLine key={key} at={name} last={rows.length - 1} move={move} remove={remove} />
                ))}
              </ol>
              <Button disabled={rows.length >= MOST} onClick={() => add('')}>
                {t('phrase.add')}
              </Button>
            </>
          )}
        </Form.List>
      </Form>
    </Modal>
  )
}
