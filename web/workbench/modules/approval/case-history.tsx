import { Tag } from 'antd'
import { Moment } from '../../kit/moment.tsx'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { AttachedFiles } from '../casework/attached-files.tsx'
import { actFacts, actName } from './act-words.ts'
import type { CaseView } from './api.ts'
import { opinionHead } from './opinion-head.ts'

type Act = CaseView['acts'][number]

/** 代录: what was signed on paper first, and when; nothing for what was done here. */
const SignedOnPaper = ({ at }: { readonly at: string | null }) =>
  at === null ? null : (
    <span>
      <Tag color="warning">{t('late-entry.mark')}</Tag>
      {t('late-entry.signed-on-paper')} <Moment at={at} />
    </span>
  )

/** Who did it, and for whom on somebody's behalf. */
const doneBy = (by: string, behalfOf: string | null): string =>
  behalfOf === null ? by : t('behalf.by', { by, name: behalfOf })

/** To whom it was handed, with their posts. */
const handedText = ({ handedTo }: Act): string =>
  handedTo
    .map(({ name, title, unitName }) =>
      title === '' ? name : t('turn.person', { name, title, unit: unitName }),
    )
    .join(t('turn.and'))

function ActLine({ act }: { readonly act: Act }) {
  const facts = actFacts(act.facts)
  return (
    <li className={`act act-${act.byKind}`}>
      <p className="act-head">
        <strong>{actName(act.type)}</strong>
        <span>{doneBy(act.by || word('by', act.byKind), act.behalfOf)}</span>
        {act.handedTo.length > 0 && <span>{t('act.handed-to', { people: handedText(act) })}</span>}
        <Moment at={act.at} />
        <SignedOnPaper at={act.signedAt} />
      </p>
      {facts.length > 0 && (
        <p className="act-facts">
          {facts.map(({ label, value }) => (
            <span key={label}>
              {label} {value}
            </span>
          ))}
        </p>
      )}
      {act.texts.map(({ name, text }) => (
        <p key={name} className="act-text">
          <span className="muted">{word('act-text', name)}</span> <span className="prose">{text}</span>
        </p>
      ))}
    </li>
  )
}

/** Opinions given, and every act on the record, newest first. */
export function CaseHistory({ view }: { readonly view: CaseView }) {
  return (
    <>
      <Section title={t('opinion.title')}>
        {view.opinions.length === 0 && <p className="muted">{t('opinion.none')}</p>}
        {view.opinions.map((opinion) => (
          <article key={`${opinion.node} ${opinion.at}`} className="opinion">
            <p className="act-head">
              <strong>{opinionHead(opinion)}</strong>
              <span>{doneBy(opinion.by, opinion.behalfOf)}</span>
              <Moment at={opinion.at} />
              <SignedOnPaper at={opinion.signedAt} />
            </p>
            <p className="prose">{opinion.text}</p>
            <AttachedFiles caseId={view.id} files={opinion.files} />
          </article>
        ))}
      </Section>
      <Section
        title={t('act.title')}
        beside={<span className="muted">{t('act.count', { count: view.acts.length })}</span>}
      >
        <ol className="acts">
          {[...view.acts].reverse().map((act) => (
            <ActLine key={act.n} act={act} />
          ))}
        </ol>
      </Section>
    </>
  )
}
