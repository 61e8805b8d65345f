import { Moment } from '../../kit/moment.tsx'
import { t, word } from '../../kit/text.ts'
import type { WindowAccount } from './api.ts'

type Proof = WindowAccount['proofs'][number]

function stateOf({ holds, endedReason }: Proof): string {
  if (holds) return t('check.holds')
  return endedReason === null ? t('check.expired') : word('check.reason', endedReason)
}

/** What a level rests on, newest first. */
export function ProofList({ proofs }: { readonly proofs: readonly Proof[] }) {
  if (proofs.length === 0) return <p className="muted">{t('check.no-proofs')}</p>
  return (
    <ul>
      {proofs.map((proof) => (
        <li key={`${proof.level}${proof.at}`}>
          <Moment at={proof.at} /> {proof.by} {word('realname:level', proof.level)}
          {proof.document && ` · ${word('check.document', proof.document)}`}
          {proof.validUntil && ` · ${t('check.until', { day: proof.validUntil })}`}
          {` · ${stateOf(proof)}`}
        </li>
      ))}
    </ul>
  )
}
