import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { PageHeader } from '../../kit/page-header.tsx'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { t } from '../../kit/text.ts'
import { useSession } from '../../shell/session.ts'
import { identity, type Position } from './api.ts'

const route = getRouteApi('/desk/appointment')

/**
 * Chooses the position to act in; what is seen and allowed follows from it. The workbench is loaded anew, so that
 * nothing read in the former position remains.
 */
export function AppointmentPage() {
  const { me } = useSession()
  const { next = '/' } = route.useSearch()
  const navigate = route.useNavigate()
  const change = useSubmit({
    send: identity.switchAppointment,
    onDone: () => location.assign(`${import.meta.env.BASE_URL}${next.slice(1)}`),
  })
  const go = ({ id }: Position) =>
    id === me.appointment.id ? void navigate({ href: next }) : change.mutate({ appointmentId: id })
  return (
    <>
      <PageHeader title={t('appointment.title')} lead={t('appointment.lead')} />
      <ProblemNotice error={change.error} />
      <ul className="choices">
        {[me.appointment, ...me.otherAppointments].map((position) => (
          <li key={position.id}>
            <div>
              <strong>{position.unitName}</strong>
              <span>{position.title}</span>
            </div>
            <Button
              type={position.id === me.appointment.id ? 'primary' : 'default'}
              disabled={change.isPending}
              onClick={() => go(position)}
            >
              {position.id === me.appointment.id ? t('appointment.stay') : t('appointment.use')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
