import { Button } from 'antd'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { Moment } from '../../kit/moment.tsx'
import { Section } from '../../kit/section.tsx'
import { t } from '../../kit/text.ts'
import { useSittings } from './api.ts'

/** Sittings that were not finished: each goes on where it was left, at whatever computer. */
export function OpenSittings({ onOpen }: { readonly onOpen: (sittingId: string) => void }) {
  return (
    <AwaitQuery query={useSittings()}>
      {({ rows }) =>
        rows.length === 0 ? null : (
          <Section title={t('sitting.unfinished')}>
            <ul className="plain known">
              {rows.map(({ id, label, name, items, updatedAt }) => (
                <li key={id}>
                  <span>
                    {label && <strong className="code">{label}</strong>} {name || t('sitting.nobody-yet')}{' '}
                    <span className="muted">{items.join(' · ')}</span>
                  </span>
                  <span className="row-actions">
                    <Moment at={updatedAt} />
                    <Button size="small" onClick={() => onOpen(id)}>
                      {t('sitting.go-on')}
                    </Button>
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        )
      }
    </AwaitQuery>
  )
}
