import { Form, Input, InputNumber, Modal, Radio } from 'antd'
import { showFieldErrors } from '../../../kit/field-errors.ts'
import { ProblemNotice } from '../../../kit/problem-notice.tsx'
import { filled } from '../../../kit/rules.ts'
import { t, word } from '../../../kit/text.ts'
import { type MarkPlace, NAMED_PLACES, type NamedPlace, placeNamed } from './mark-place.ts'
import { type PageMark, useMarking } from './marks-api.ts'

interface Noted {
  readonly note: string
  readonly page: number
  readonly place: NamedPlace
}

/** What is being marked: a drawn place, or one that is still to be named; or what is to be worded anew. */
export interface NewMark {
  readonly page: number
  readonly place: MarkPlace | null
  /** The mark that stands there. */
  readonly stands?: Pick<PageMark, 'id' | 'note'>
}

interface MarkDialogProps {
  readonly caseId: string
  readonly fileId: string
  readonly pages: number
  readonly mark: NewMark
  readonly onClose: () => void
}

/** Notes something at a place of a page, or words a note anew. A place that was not drawn is named: all by keyboard. */
export function MarkDialog({ caseId, fileId, pages, mark, onClose }: MarkDialogProps) {
  const [form] = Form.useForm<Noted>()
  const { add, reword } = useMarking()
  const { stands } = mark
  const sent = stands ? reword : add
  const save = ({ note, page = mark.page, place = 'whole' }: Noted) => {
    const told = { onSuccess: onClose, onError: (error: Error) => showFieldErrors(form, error) }
    if (stands) reword.mutate({ caseId, markId: stands.id, note }, told)
    else add.mutate({ caseId, fileId, page, ...(mark.place ?? placeNamed(place)), note }, told)
  }
  return (
    <Modal
      open
      title={t(stands ? 'mark.reword-title' : 'mark.title', { page: mark.page })}
      okText={t('mark.save')}
      cancelText={t('action.cancel')}
      confirmLoading={sent.isPending}
      onCancel={onClose}
      onOk={form.submit}
    >
      <ProblemNotice error={sent.error} />
      <Form<Noted>
        form={form}
        layout="vertical"
        initialValues={{ page: mark.page, place: 'whole', note: stands?.note ?? '' }}
        onFinish={save}
      >
        <Form.Item
          name="note"
          label={t('mark.note')}
          extra={t('mark.effect')}
          rules={filled(t('mark.note-missing'))}
        >
          <Input maxLength={300} autoFocus onPressEnter={form.submit} />
        </Form.Item>
        {mark.place === null && (
          <>
            <Form.Item name="page" label={t('mark.page')}>
              <InputNumber min={1} max={pages} precision={0} />
            </Form.Item>
            <Form.Item name="place" label={t('mark.place')}>
              <Radio.Group
                options={NAMED_PLACES.map((value) => ({ value, label: word('mark.part', value) }))}
              />
            </Form.Item>
          </>
        )}
      </Form>
    </Modal>
  )
}
