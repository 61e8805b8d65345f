import { type Fact, Facts } from '../../kit/facts.tsx'
import { momentText } from '../../kit/moments.ts'
import { Section } from '../../kit/section.tsx'
import { t } from '../../kit/text.ts'
import type { Condition } from './api.ts'
import { spanText } from './uptime.ts'

const GIB = 2 ** 30

function figureFacts({ at, figures }: Condition): Fact[] {
  if (figures === null) return []
  const { deliveryLagSeconds, diskFreeBytes, lastCopyAt } = figures
  return [
    { label: t('operations.lag'), value: t('operations.seconds', { count: deliveryLagSeconds }) },
    {
      label: t('operations.disk'),
      value: t('operations.gib', { count: (diskFreeBytes / GIB).toFixed(1) }),
    },
    {
      label: t('operations.copy'),
      value:
        lastCopyAt === null
          ? t('operations.no-copy')
          : t('operations.copy-at', { at: momentText(lastCopyAt), age: spanText(lastCopyAt, at) }),
    },
  ]
}

/** Numbers of the node, and of the process that answered. */
export function NodeFacts({ condition }: { readonly condition: Condition }) {
  const { at, startedAt, version, memoryMib } = condition
  return (
    <Section title={t('operations.node')}>
      <Facts
        facts={[
          ...figureFacts(condition),
          { label: t('operations.uptime'), value: spanText(startedAt, at) },
          { label: t('operations.memory'), value: t('operations.mib', { count: memoryMib }) },
          { label: t('operations.version'), value: version },
        ]}
      />
    </Section>
  )
}
