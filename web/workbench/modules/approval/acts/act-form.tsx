import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, type FormInstance } from 'antd'
import type { KeyboardEvent, ReactNode } from 'react'
import { approvalContract } from '#contracts/approval'
import { isConflict } from '../../../kit/api/problem.ts'
import { Rehearsed } from '../../../kit/api/rehearsal.ts'
import { ProblemNotice } from '../../../kit/problem-notice.tsx'
import { t } from '../../../kit/text.ts'
import { useFormDraft } from '../../../kit/use-form-draft.ts'
import { PreviewButton } from '../../paper/preview-button.tsx'
import { caseQuery, seenIn } from '../api.ts'
import { useCaseDesk } from '../desk/case-desk.tsx'
import { typedTexts } from '../desk/typed-text.ts'

interface ActFormProps<V extends object> {
  readonly form: FormInstance<V>
  /** Endpoint of the act: it knows which papers come of it. */
  readonly act: keyof typeof approvalContract.endpoints
  /** Whether papers come of it with what was chosen so far. */
  readonly previewed?: boolean
  /** Name of the draft, one per case and act. */
  readonly draft: string
  readonly initial?: Partial<V>
  readonly submit: string
  /** Danger where something is lost to the applicant. */
  readonly danger?: boolean
  /** What the act does, told before it is done. */
  readonly effect: (values: V) => string
  readonly send: (values: V) => Promise<unknown>
  readonly error: unknown
  readonly children: ReactNode
}

/** Form of an act: keeps what is being written, tells the effect before it is done, and shows what was refused. */
export function ActForm<V extends object>(props: ActFormProps<V>) {
  const { form, act, previewed = true, draft, initial, submit, danger = false } = props
  const { effect, send, error, children } = props
  const { previews } = approvalContract.endpoints[act]
  const { modal } = App.useApp()
  const { restored, onChange, drop } = useFormDraft(draft, form)
  const desk = useCaseDesk()
  const queries = useQueryClient()
  /** Whoever may do the same act once more, such as after a signer who was added, begins with an empty form. */
  const sent = () => {
    drop()
    form.resetFields()
  }
  const failed = async (refused: unknown, values: V) => {
    if (!desk || !isConflict(refused)) return
    const seen = seenIn(desk.view)
    const now = await queries.fetchQuery({ ...caseQuery(desk.view.id), staleTime: 0 }).catch(() => null)
    await queries.invalidateQueries({ queryKey: ['casework'] })
    if (now && seenIn(now) > seen) desk.setConflict({ error: refused, typed: typedTexts(values), seen })
  }
  /** Keys pressed in a dialogue that was opened from the form come here too, and are not for it. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
    if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur()
  }
  const confirm = (values: V) =>
    modal.confirm({
      title: t('act.confirm', { act: submit }),
      content: effect(values),
      okText: submit,
      okButtonProps: { danger },
      cancelText: t('action.cancel'),
      onOk: () => send(values).then(sent, (refused: unknown) => failed(refused, values)),
    })
  return (
    <Form<V>
      form={form}
      layout="vertical"
      {...(initial && { initialValues: initial })}
      onValuesChange={onChange}
      onFinish={confirm}
      scrollToFirstError={{ focus: true }}
      onKeyDown={onKeyDown}
    >
      {restored && <p className="draft-note">{t('draft.restored')}</p>}
      {children}
      <ProblemNotice error={error instanceof Rehearsed ? null : error} />
      {previews && previewed && <PreviewButton form={form} send={send} />}
      <Button type="primary" danger={danger} htmlType="submit" block>
        {submit}
      </Button>
    </Form>
  )
}
