import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { PageHeader } from '../../kit/page-header.tsx'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { t } from '../../kit/text.ts'
import { useSession } from '../../shell/session.ts'
import { useActOnBehalf } from '../org/delegation-list.tsx'
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
  const act = useActOnBehalf()
  const isCurrent = ({ id }: Position) => me.onBehalfOf === null && id === me.appointment.id
  const go = (position: Position) =>
    isCurrent(position) ? void navigate({ href: next }) : change.mutate({ appointmentId: position.id })
  return (
    <>
      <PageHeader title={t('appointment.title')} lead={t('appointment.lead')} />
      <ProblemNotice error={change.error ?? act.error} />
      <ul className="choices">
        {[me.appointment, ...me.otherAppointments].map((position) => (
          <li key={position.id}>
            <div>
              <strong>{position.unitName}</strong>
              <span>
                {position.title}
                {position.standsIn && t('appointment.stands-in')}
              </span>
            </div>
            <Button
              type={isCurrent(position) ? 'primary' : 'default'}
              disabled={change.isPending}
              onClick={() => go(position)}
            >
              {isCurrent(position) ? t('appointment.stay') : t('appointment.use')}
            </Button>
          </li>
        ))}
        {me.delegations.map(({ id, personName: name, unitName: unit, title, toDay }) => (
          <li key={id}>
            <div>
              <strong>{t('power.for', { name, unit, title })}</strong>
              <span>{t('delegation.until', { day: toDay })}</span>
            </div>
            <Button
              type={id === me.onBehalfOf?.id ? 'primary' : 'default'}
              disabled={act.isPending}
              onClick={() =>
                id === me.onBehalfOf?.id ? void navigate({ href: next }) : act.mutate({ delegationId: id })
              }
            >
              {id === me.onBehalfOf?.id ? t('appointment.stay') : t('delegation.act')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
