import { Link } from '@tanstack/react-router'
import { Button, Result } from 'antd'
import { AwaitQuery } from '../../../kit/await-query.tsx'
import { Section } from '../../../kit/section.tsx'
import { t } from '../../../kit/text.ts'
import { ReceiptKey } from '../../paper/receipt-key.tsx'
import { type CaseView, type Registered, useCase } from '../api.ts'
import { CasePapers } from '../case-papers.tsx'
import { AUTHORITY_PAPER, materialName } from '../material-name.ts'
import { ScanUpload } from '../scan-upload.tsx'

function ScanLine({
  caseId,
  seq,
  name,
  files,
}: {
  caseId: string
  seq: number
  name: string
  files: readonly string[]
}) {
  return (
    <li className="scan-line">
      <span>{name}</span>
      <span className="muted">{files.join(' · ')}</span>
      <ScanUpload caseId={caseId} seq={seq} name={name} />
    </li>
  )
}

const AUTHORITY = { seq: AUTHORITY_PAPER, name: '', files: [] } as const

function Scans({ view }: { readonly view: CaseView }) {
  const byHandler = view.parties.some(({ capacity }) => capacity === 'handler')
  const hasAuthority = view.materials.some(({ seq }) => seq === AUTHORITY_PAPER)
  const places = [...(byHandler && !hasAuthority ? [AUTHORITY] : []), ...view.materials]
  return (
    <Section title={t('scan.title')}>
      <p className="muted">{t('scan.lead')}</p>
      <ul className="plain">
        {places.map((place) => (
          <ScanLine
            key={place.seq}
            caseId={view.id}
            seq={place.seq}
            name={materialName(place)}
            files={place.files.map(({ name }) => name)}
          />
        ))}
      </ul>
    </Section>
  )
}

/** What a registration gave: number and query code for the applicant, scans to add, the receipt. */
export function RegisteredPanel({
  registered,
  onAgain,
}: {
  readonly registered: Registered
  readonly onAgain: () => void
}) {
  const { caseId, number, queryCode } = registered
  const query = useCase(caseId)
  return (
    <>
      <Result
        status="success"
        title={t('window.done', { number })}
        subTitle={t('window.query-code', { code: queryCode })}
        extra={[
          <Button key="again" type="primary" onClick={onAgain}>
            {t('window.again')}
          </Button>,
          <Link key="case" to="/cases/$caseId" params={{ caseId }}>
            {t('window.open-case')}
          </Link>,
        ]}
      />
      <AwaitQuery query={query}>
        {(view) => (
          <>
            <Scans view={view} />
            <ReceiptKey papers={view.papers} />
            <CasePapers view={view} />
          </>
        )}
      </AwaitQuery>
    </>
  )
}
