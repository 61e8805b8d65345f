import { Button } from 'antd'
import { useSubmit } from '../kit/api/use-submit.ts'
import { ProblemNotice } from '../kit/problem-notice.tsx'
import { t } from '../kit/text.ts'
import { identity } from '../modules/identity/api.ts'
import { useSession } from './session.ts'

/** Says on every page for whom one acts (代行), and leads back. Nothing in a position of one's own. */
export function BehalfBar() {
  const { me } = useSession()
  const back = useSubmit({
    send: identity.switchAppointment,
    onDone: () => location.assign(import.meta.env.BASE_URL),
  })
  if (!me.onBehalfOf) return null
  const { personName: name, unitName: unit, title, toDay: day } = me.onBehalfOf
  return (
    <div className="behalf" role="status">
      <span>{t('behalf.bar', { name, unit, title, day })}</span>
      <Button
        size="small"
        disabled={back.isPending}
        onClick={() => back.mutate({ appointmentId: me.appointment.id })}
      >
        {t('behalf.back')}
      </Button>
      <ProblemNotice error={back.error} />
    </div>
  )
}
