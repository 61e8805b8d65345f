import { Button, Modal } from 'antd'
import type { ReactNode } from 'react'
import { t } from './text.ts'

interface PrintedDialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A sheet on the screen that the browser prints alone. */
export const PrintedDialog = ({ title, onClose, children }: PrintedDialogProps) => (
  <Modal
    open
    title={title}
    onCancel={onClose}
    width={760}
    footer={
      <span className="not-printed">
        <Button onClick={onClose}>{t('action.close')}</Button>{' '}
        <Button type="primary" autoFocus onClick={() => print()}>
          {t('print.now')}
        </Button>
      </span>
    }
  >
    <div className="printed">{children}</div>
  </Modal>
)
