import { Section } from '../../kit/section.tsx'
import { type StateTone, StatusTag } from '../../kit/status-tag.tsx'
import { t, word } from '../../kit/text.ts'
import type { Condition } from './api.ts'

type FindingList = Condition['findings']

const TONES: Readonly<Record<FindingList[number]['mark'], StateTone>> = {
  ok: 'done',
  warning: 'waiting',
  problem: 'failed',
}

/** What was looked at, the worst first; each sentence says what to do. */
export function Findings({ findings }: { readonly findings: FindingList }) {
  return (
    <Section title={t('operations.findings')}>
      <ul className="findings">
        {findings.map(({ check, mark, text }) => (
          <li key={`${check} ${text}`}>
            <StatusTag family="operations-mark" value={mark} tones={TONES} />
            <b>{word('operations-check', check)}</b>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
