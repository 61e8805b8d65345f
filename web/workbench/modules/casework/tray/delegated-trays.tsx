import { Button } from 'antd'
import { ProblemNotice } from '../../../kit/problem-notice.tsx'
import { t } from '../../../kit/text.ts'
import { useSession } from '../../../shell/session.ts'
import { useActOnBehalf } from '../../org/delegation-list.tsx'
import { useDelegatedTrays } from '../api.ts'

/** 代行: positions that one may act in for somebody else, but for the present one, with what waits there. */
export function DelegatedTrays() {
  const { me } = useSession()
  const { data = [] } = useDelegatedTrays()
  const act = useActOnBehalf()
  const others = data.filter((one) => one.delegationId !== me.onBehalfOf?.id)
  if (others.length === 0) return null
  return (
    <section className="delegated" aria-label={t('tray.delegated')}>
      <ProblemNotice error={act.error} />
      <ul className="choices choices-wide">
        {others.map(({ delegationId, personName: name, unitName: unit, title, toDay, mine, open, late }) => (
          <li key={delegationId}>
            <div>
              <strong>{t('power.for', { name, unit, title })}</strong>
              <span>{t('tray.delegated-counts', { mine, open, late, day: toDay })}</span>
            </div>
            <Button disabled={act.isPending} onClick={() => act.mutate({ delegationId })}>
              {t('delegation.act')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
