import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Facts } from '../../kit/facts.tsx'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import type { CaseView } from './api.ts'
import { UnmaskDialog } from './unmask-dialog.tsx'

type Party = CaseView['parties'][number]

const nameFact = ({ name }: Party) => ({ label: t('party.name'), value: name })

const wholeFacts = (party: Party, kind: string) => [
  nameFact(party),
  { label: word('id-type', party.idType), value: <span className="code">{party.idNumber}</span> },
  { label: t('party.phone'), value: <span className="code">{party.phone}</span> },
  { label: t('party.kind'), value: word('party-kind', kind) },
]

/** Of a party whose values were destroyed by law, the name says so and nothing else is left. */
const partyFacts = (party: Party) => (party.kind === null ? [nameFact(party)] : wholeFacts(party, party.kind))

/** Applicant and handler, masked until a reason to see them whole is given. */
export function CaseParties({ view }: { readonly view: CaseView }) {
  const [asking, setAsking] = useState(false)
  const [whole, setWhole] = useState<readonly Party[] | null>(null)
  const unmask = view.can.unmask && !whole && (
    <Button size="small" onClick={() => setAsking(true)}>
      {t('party.unmask')}
    </Button>
  )
  return (
    <Section title={t('party.title')} beside={unmask}>
      {whole && <Alert type="warning" showIcon title={t('party.unmasked')} className="gap-below" />}
      {(whole ?? view.parties).map((party) => (
        <div key={party.capacity} className="party">
          <h3>{word('capacity', party.capacity)}</h3>
          <Facts facts={partyFacts(party)} />
        </div>
      ))}
      <UnmaskDialog caseId={view.id} open={asking} onClose={() => setAsking(false)} onSeen={setWhole} />
    </Section>
  )
}
