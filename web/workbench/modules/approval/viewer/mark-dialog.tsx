import { Form, Input, InputNumber, Modal, Radio } from 'antd'
import { showFieldErrors } from '../../../kit/field-errors.ts'
import { ProblemNotice } from '../../../kit/problem-notice.tsx'
import { filled } from '../../../kit/rules.ts'
import { t, word } from '../../../kit/text.ts'
import { type MarkPlace, NAMED_PLACES, type NamedPlace, placeNamed } from './mark-place.ts'
import { useMarking } from './marks-api.ts'

interface Noted {
  readonly note: string
  readonly page: number
  readonly place: NamedPlace
}

/** What is being marked: a drawn place, or one that is still to be named. */
export interface NewMark {
  readonly page: number
  readonly place: MarkPlace | null
}

interface MarkDialogProps {
  readonly caseId: string
  readonly fileId: string
  readonly pages: number
  readonly mark: NewMark
  readonly onClose: () => void
}

/** Notes something at a place of a page. A place that was not drawn is named: all by keyboard. */
export function MarkDialog({ caseId, fileId, pages, mark, onClose }: MarkDialogProps) {
  const [form] = Form.useForm<Noted>()
  const { add } = useMarking()
  const save = ({ note, page = mark.page, place = 'whole' }: Noted) =>
    add.mutate(
      { caseId, fileId, page, ...(mark.place ?? placeNamed(place)), note },
      { onSuccess: onClose, onError: (error) => showFieldErrors(form, error) },
    )
  return (
    <Modal
      open
      title={t('mark.title', { page: mark.page })}
      okText={t('mark.save')}
      cancelText={t('action.cancel')}
      confirmLoading={add.isPending}
      onCancel={onClose}
      onOk={form.submit}
    >
      <ProblemNotice error={add.error} />
      <Form<Noted>
        form={form}
        layout="vertical"
        initialValues={{ page: mark.page, place: 'whole' }}
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
