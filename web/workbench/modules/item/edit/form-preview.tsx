import { Form, Modal } from 'antd'
import type { FormPage } from '#kernel/form'
import { t } from '../../../kit/text.ts'
import { AnswerPages } from '../form/answer-pages.tsx'

interface FormPreviewProps {
  readonly pages: readonly FormPage[]
  readonly onClose: () => void
}

/** The form as it will be asked, to be tried: fields appear by what is answered; nothing is kept. */
export const FormPreview = ({ pages, onClose }: FormPreviewProps) => (
  <Modal open width={880} title={t('form-editor.preview')} footer={null} onCancel={onClose}>
    <Form layout="vertical" component={false}>
      <AnswerPages pages={pages} at={['answers']} within={['answers']} />
    </Form>
  </Modal>
)
