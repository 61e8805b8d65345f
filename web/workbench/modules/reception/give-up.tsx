import { Button, Popconfirm } from 'antd'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { t } from '../../kit/text.ts'
import { reception, useSittingAct } from './api.ts'

interface GiveUpProps {
  readonly sittingId: string
  readonly onGivenUp: () => void
}

/** 放弃接待: what was written and captured is destroyed. */
export function GiveUp({ sittingId, onGivenUp }: GiveUpProps) {
  const giveUp = useSittingAct(reception.giveUpSitting, onGivenUp)
  return (
    <>
      <Popconfirm
        title={t('sitting.give-up-effect')}
        okText={t('sitting.give-up')}
        cancelText={t('action.cancel')}
        onConfirm={() => giveUp.mutate({ sittingId })}
      >
        <Button danger loading={giveUp.isPending}>
          {t('sitting.give-up')}
        </Button>
      </Popconfirm>
      <ProblemNotice error={giveUp.error} />
    </>
  )
}
