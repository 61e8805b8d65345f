import { Button, Tag } from 'antd'
import { Facts } from '../../kit/facts.tsx'
import { Moment } from '../../kit/moment.tsx'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { PrintButton } from '../paper/print-button.tsx'
import { usualCopies } from '../paper/usual-copies.ts'
import { type CaseView, paperAddress, paperApi, useAct } from './api.ts'
import { SignedScan } from './signed-scan.tsx'

type Paper = CaseView['papers'][number]

function SealButton({ paperId }: { readonly paperId: string }) {
  const act = useAct(paperApi.sealPaper)
  return (
    <Button size="small" type="primary" loading={act.isPending} onClick={() => act.mutate({ paperId })}>
      {t('paper.seal')}
    </Button>
  )
}

interface PaperLineProps {
  readonly view: CaseView
  readonly paper: Paper
}

function PaperLine({ view, paper }: PaperLineProps) {
  return (
    <li className="paper">
      <div>
        <strong>{word('paper:template', paper.template)}</strong>
        <span className="code">{paper.number}</span>
        <Moment at={paper.issuedAt} />
        {paper.awaitsSeal && (
          <Tag color="orange">{t(paper.sealLapsed ? 'paper.seal-lapsed' : 'paper.awaits-seal')}</Tag>
        )}
        {paper.awaitsStamp && <Tag color="orange">{t('paper.awaits-stamp')}</Tag>}
        {paper.missing.length > 0 && (
          <Tag color="red">{t('papers.missing', { characters: paper.missing.join('、') })}</Tag>
        )}
        {paper.awaitsSeal && !paper.sealLapsed && view.can.seal && <SealButton paperId={paper.id} />}
        <SignedScan view={view} paper={paper} />
        {paper.ready && !paper.awaitsSeal && (
          <PrintButton paperId={paper.id} copies={usualCopies(paper.template)} />
        )}
      </div>
      {paper.ready ? (
        <Button size="small" href={paperAddress(view.id, paper.id)} target="_blank" rel="noreferrer">
          {t('paper.open')}
        </Button>
      ) : (
        <Tag>{t('paper.typesetting')}</Tag>
      )}
    </li>
  )
}

/** Papers issued in the case and, once granted, its licence. */
export function CasePapers({ view }: { readonly view: CaseView }) {
  const { licence, rating } = view
  return (
    <>
      <Section title={t('paper.title')}>
        {view.papers.length === 0 && <p className="muted">{t('paper.none')}</p>}
        <ul className="papers">
          {view.papers.map((paper) => (
            <PaperLine key={paper.id} view={view} paper={paper} />
          ))}
        </ul>
      </Section>
      {licence && (
        <Section title={t('licence.title')}>
          <Facts
            facts={[
              { label: t('licence.name'), value: licence.name },
              {
                label: t('licence.identifier'),
                value: <span className="code">{licence.identifier}</span>,
                wide: true,
              },
              { label: t('licence.code'), value: <span className="code">{licence.code}</span> },
              { label: t('licence.from'), value: licence.validFrom },
              { label: t('licence.to'), value: licence.validTo ?? t('licence.no-end') },
            ]}
          />
        </Section>
      )}
      {rating && (
        <Section title={t('rating.title')}>
          <Facts
            facts={[
              { label: t('rating.grade'), value: word('grade', String(rating.grade)) },
              { label: t('rating.comment'), value: rating.comment, wide: true },
            ]}
          />
        </Section>
      )}
    </>
  )
}
