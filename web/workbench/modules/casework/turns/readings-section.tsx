import { Link } from '@tanstack/react-router'
import { Moment } from '../../../kit/moment.tsx'
import { Section } from '../../../kit/section.tsx'
import { t } from '../../../kit/text.ts'
import { useReadings } from './api.ts'

/** What one was given to read; nothing where there is none. */
export function ReadingsSection() {
  const { data: readings = [] } = useReadings()
  if (readings.length === 0) return null
  return (
    <Section title={t('turn.readings', { count: readings.length })}>
      <ul className="plain">
        {readings.map(({ caseId, reading, number, subject, openedAt }) => (
          <li key={`${caseId} ${reading}`}>
            <Link to="/cases/$caseId" params={{ caseId }}>
              {subject}
            </Link>{' '}
            <span className="code">{number}</span> <Moment at={openedAt} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
