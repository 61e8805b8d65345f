import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { PageHeader } from '../../kit/page-header.tsx'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { t } from '../../kit/text.ts'
import { useKeys } from '../../kit/use-keys.ts'
import { useMay } from '../../shell/session.ts'
import { queue as queueApi, useQueue, useQueueAct } from '../queue/api.ts'
import { CounterBar } from '../queue/counter-bar.tsx'
import { reception, useSittingAct } from './api.ts'
import { OneSitting } from './one-sitting.tsx'
import { OpenSittings } from './open-sittings.tsx'

/** 窗口: call, serve, register, next. */
export function WindowPage() {
  const may = useMay()
  const navigate = useNavigate()
  const { sitting } = useSearch({ from: '/desk/window' })
  const open = (sittingId?: string) =>
    void navigate({ to: '/window', search: sittingId === undefined ? {} : { sitting: sittingId } })
  const { data: queue } = useQueue(may('queue.queue.read'))
  const counter = queue?.counters.find(({ mine }) => mine)
  const call = useQueueAct(queueApi.callNext)
  const start = useSittingAct(reception.startSitting, ({ sittingId }) => open(sittingId))
  const direct = () => start.mutate(counter ? { counterId: counter.id } : {})
  const next = () => {
    open()
    if (counter?.state === 'open') call.mutate({ counterId: counter.id })
  }
  useKeys(sitting === undefined ? { a: direct } : {})
  return (
    <>
      {may('queue.queue.read') && (
        <CounterBar onServe={sitting === undefined ? (ticketId) => start.mutate({ ticketId }) : undefined} />
      )}
      <ProblemNotice error={start.error ?? call.error} />
      {sitting === undefined ? (
        <>
          <PageHeader
            title={t('window.title')}
            lead={t('window.lead')}
            actions={
              <Button type="primary" aria-keyshortcuts="a" loading={start.isPending} onClick={direct}>
                {t('sitting.start')} <kbd>a</kbd>
              </Button>
            }
          />
          <OpenSittings onOpen={open} />
        </>
      ) : (
        <OneSitting sittingId={sitting} onNext={next} onLeft={() => open()} />
      )}
    </>
  )
}
