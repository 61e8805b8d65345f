import { Segmented } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { t, word } from '../../kit/text.ts'
import { factor, type OwnFactors, TOUCHES } from './api.ts'
import { CodeForm } from './code-form.tsx'
import { ProveCertificate } from './prove-certificate.tsx'
import { ProvePasskey } from './prove-passkey.tsx'
import { ProvePhone } from './prove-phone.tsx'

interface ProofProps {
  readonly onProven: () => void
}

function ProveTotp({ onProven }: ProofProps) {
  const send = useSubmit({
    send: (code: string, options) => factor.proveTotp({ code }, options),
    touches: TOUCHES,
    onDone: onProven,
  })
  return <CodeForm label={t('factor.totp-code')} submit={t('factor.verify')} send={send} />
}

function ProveRecovery({ onProven }: ProofProps) {
  const send = useSubmit({
    send: (code: string, options) => factor.proveRecoveryCode({ code }, options),
    touches: TOUCHES,
    onDone: onProven,
  })
  return <CodeForm label={t('factor.recovery-code')} submit={t('factor.verify')} send={send} letters />
}

const PROOFS = {
  totp: ProveTotp,
  sms: ProvePhone,
  passkey: ProvePasskey,
  certificate: ProveCertificate,
  recovery: ProveRecovery,
} as const
type Way = keyof typeof PROOFS

/** Ways that one can prove oneself here: accepted in the zone and set up, the one used last first. */
export function waysOf({ factors, accepted, recoveryLeft }: OwnFactors): Way[] {
  const usedLast = factors.toSorted((a, b) => (b.lastUsedAt ?? '').localeCompare(a.lastUsedAt ?? ''))
  const kinds = [...new Set(usedLast.map(({ kind }) => kind))].filter((kind) => accepted.includes(kind))
  return [...kinds, ...(recoveryLeft > 0 ? ['recovery' as const] : [])]
}

/** Proves a second factor in one of the ways that one has. */
export function ProvePanel({ own, onProven }: ProofProps & { readonly own: OwnFactors }) {
  const ways = waysOf(own)
  const [chosen, choose] = useState<Way | undefined>(ways[0])
  if (chosen === undefined) return <p>{t('factor.no-way', { zone: own.zone })}</p>
  const Proof = PROOFS[chosen]
  return (
    <div className="narrow">
      {ways.length > 1 && (
        <Segmented<Way>
          block
          className="gap-below"
          aria-label={t('factor.ways')}
          value={chosen}
          onChange={choose}
          options={ways.map((way) => ({ value: way, label: word('factor-kind', way) }))}
        />
      )}
      <Proof key={chosen} onProven={onProven} />
    </div>
  )
}
