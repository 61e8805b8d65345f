import { Button } from 'antd'
import { t } from '../../kit/text.ts'
import type { ActGroup, ActName } from './acts/acts.ts'

interface OtherActsProps {
  readonly groups: readonly { readonly group: ActGroup; readonly acts: readonly ActName[] }[]
  readonly onChoose: (act: ActName) => void
}

/** What can be done besides, under its headings; choosing one opens its form above. */
export function OtherActs({ groups, onChoose }: OtherActsProps) {
  if (groups.length === 0) return null
  return (
    <section className="other-acts" aria-label={t('panel.other')}>
      {groups.map(({ group, acts }) => (
        <div key={group} className="other-group">
          <h3>{t(`panel.group.${group}`)}</h3>
          <div className="other-buttons">
            {acts.map((act) => (
              <Button key={act} size="small" onClick={() => onChoose(act)}>
                {t(`do.${act}`)}
              </Button>
            ))}
          </div>
        </div>
      ))}
    </section>
  )
}
