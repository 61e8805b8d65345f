import { App, Button } from 'antd'
import { useState } from 'react'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { askDevice, pairing } from '../../kit/device/local-service.ts'
import { momentText } from '../../kit/moments.ts'
import { PageHeader } from '../../kit/page-header.tsx'
import { PrintedDialog } from '../../kit/printed-dialog.tsx'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { t } from '../../kit/text.ts'
import { type IssuedTicket, type Lane, queue, useQueue, useQueueAct } from './api.ts'

const linesOf = ({ label, laneName, before, takenAt }: IssuedTicket): string[] => [
  label,
  laneName,
  t('queue.before', { count: before }),
  momentText(takenAt),
]

/** Prints on the ticket printer of this computer; says whether there was one. */
const printAtDevice = async (ticket: IssuedTicket): Promise<boolean> =>
  pairing.read() !== '' &&
  (await askDevice('/v1/ticket/print', { lines: linesOf(ticket) }).then(
    () => true,
    () => false,
  ))

function LaneButton({ lane, onTaken }: { lane: Lane; onTaken: (ticket: IssuedTicket) => void }) {
  const issue = useQueueAct(queue.issueTicket, onTaken)
  return (
    <li>
      <Button
        className="lane-button"
        loading={issue.isPending}
        onClick={() => issue.mutate({ laneId: lane.id })}
      >
        <span className="lane-letter">{lane.letter}</span>
        <span>{lane.name}</span>
        <span className="muted">{t('queue.waiting', { count: lane.waiting })}</span>
      </Button>
      <ProblemNotice error={issue.error} />
    </li>
  )
}

/** 取号: one press for a ticket, on paper where a printer is there, on the screen in any case. */
export function TicketsPage() {
  const query = useQueue()
  const { message } = App.useApp()
  const [shown, setShown] = useState<IssuedTicket>()
  const taken = async (ticket: IssuedTicket) => {
    if (await printAtDevice(ticket)) void message.success(t('queue.taken', { label: ticket.label }))
    else setShown(ticket)
  }
  return (
    <>
      <PageHeader title={t('tickets.title')} lead={t('tickets.lead')} />
      <AwaitQuery query={query}>
        {({ lanes }) => (
          <ul className="plain lane-buttons">
            {lanes
              .filter(({ closed }) => !closed)
              .map((lane) => (
                <LaneButton key={lane.id} lane={lane} onTaken={(ticket) => void taken(ticket)} />
              ))}
            {lanes.length === 0 && <li className="muted">{t('queue.no-lanes')}</li>}
          </ul>
        )}
      </AwaitQuery>
      {shown && (
        <PrintedDialog title={t('queue.ticket')} onClose={() => setShown(undefined)}>
          <div className="ticket-paper">
            {linesOf(shown).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </PrintedDialog>
      )}
    </>
  )
}
