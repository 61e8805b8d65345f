import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { Section } from '../../kit/section.tsx'
import { t } from '../../kit/text.ts'
import { type Known, useKnown } from './api.ts'

interface KnownPanelProps {
  readonly sittingId: string
  /** As it was saved. */
  readonly idNumber: string
  readonly onAddress: (address: string) => void
  readonly onRenew: (licence: Known['licences'][number]) => void
}

/** What the office knows of who sits there: what can be used is one press away. */
export function KnownPanel({ sittingId, idNumber, onAddress, onRenew }: KnownPanelProps) {
  const { data } = useKnown(sittingId, idNumber)
  if (!data || (data.cases.length === 0 && data.licences.length === 0)) return null
  const { address, licences, cases } = data
  return (
    <Section title={t('known.title')}>
      <ul className="plain known">
        {address && (
          <li>
            <span>{t('known.address', { address })}</span>
            <Button size="small" onClick={() => onAddress(address)}>
              {t('known.use')}
            </Button>
          </li>
        )}
        {licences.map((licence) => (
          <li key={licence.number}>
            <span>
              {licence.name} <span className="code">{licence.number}</span>{' '}
              {t('known.valid-to', { day: licence.validTo })}
            </span>
            <Button size="small" onClick={() => onRenew(licence)}>
              {t('known.renew')}
            </Button>
          </li>
        ))}
        {cases.map(({ id, number, subject, unitName }) => (
          <li key={id}>
            <span>
              <Link to="/cases/$caseId" params={{ caseId: id }} target="_blank" className="code">
                {number}
              </Link>{' '}
              {subject}
            </span>
            <span className="muted">{unitName}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
