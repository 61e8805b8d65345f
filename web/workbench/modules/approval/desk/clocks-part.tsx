import { ClockBadge } from '../../../kit/clock-badge.tsx'
import { Facts } from '../../../kit/facts.tsx'
import { Section } from '../../../kit/section.tsx'
import { t } from '../../../kit/text.ts'
import { WhyDue } from '../../casework/why-due.tsx'
import type { CasePanelProps } from '../case-panel-props.ts'
import { clockName } from '../clock-name.ts'

/** Every period of the case, running or stopped, each with why its last day is that day. */
export function ClocksPart({ view }: CasePanelProps) {
  if (view.clocks.length === 0) return null
  return (
    <Section title={t('clocks.title')}>
      <Facts
        facts={view.clocks.map((clock, place) => ({
          label: clockName(clock),
          value: (
            <WhyDue caseId={view.id} clock={place}>
              <ClockBadge left={clock.left} dueOn={clock.dueOn} provisional={clock.provisional} />
            </WhyDue>
          ),
        }))}
      />
    </Section>
  )
}
