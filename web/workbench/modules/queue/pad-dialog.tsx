import { Button, Modal } from 'antd'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { t } from '../../kit/text.ts'
import { useSession } from '../../shell/session.ts'
import { type Counter, queue, useQueueAct } from './api.ts'

interface PadDialogProps {
  readonly counter: Counter
  readonly onClose: () => void
}

/** Binds a pad: gives the address that the second screen opens once and keeps. */
export function PadDialog({ counter, onClose }: PadDialogProps) {
  const { governmentSlug } = useSession()
  const bind = useQueueAct(queue.bindPad)
  const address = bind.data && `${location.origin}/workbench/pad/${governmentSlug}/${bind.data.padId}`
  return (
    <Modal
      open
      title={t('pad.bind-title', { number: counter.number })}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('action.close')}</Button>}
    >
      <p className="gap-below">{t('pad.bind-effect')}</p>
      {address ? (
        <p className="code">
          <a href={address} target="_blank" rel="noreferrer">
            {address}
          </a>
        </p>
      ) : (
        <Button
          type="primary"
          loading={bind.isPending}
          onClick={() => bind.mutate({ counterId: counter.id })}
        >
          {t('pad.bind')}
        </Button>
      )}
      <ProblemNotice error={bind.error} />
    </Modal>
  )
}
