import { Tag } from 'antd'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { momentText } from '../legaltime/explanation-words.ts'
import type { CaseView } from './api.ts'

type Clock = CaseView['clocks'][number]

function PauseLine({ pause }: { readonly pause: Clock['pauses'][number] }) {
  const { ground, from, until, resumedOn, credited, lacks } = pause
  return (
    <li>
      <strong>{word('approval:ground', ground)}</strong>{' '}
      {t('pause.span', { from: momentText(from), until: momentText(until) })}
      {resumedOn !== null && t('pause.resumed', { day: momentText(resumedOn) })}{' '}
      {resumedOn === null && <Tag>{t('pause.open')}</Tag>}{' '}
      <Tag color={credited ? 'green' : 'red'}>{t(credited ? 'pause.credited' : 'pause.not-credited')}</Tag>
      {lacks.length > 0 && (
        <p>
          {t('pause.counts', { why: lacks.map((proof) => t(`pause.lacks.${proof}`)).join(t('pause.and')) })}
        </p>
      )}
    </li>
  )
}

/** Special procedures and extensions of the legal period: what counts, and what is only on record. */
export function CasePauses({ view }: { readonly view: CaseView }) {
  const clock = view.clocks.findLast(({ name }) => name === 'decide')
  if (!clock || (clock.pauses.length === 0 && clock.extended === 0)) return null
  return (
    <Section title={t('pause.title')}>
      <ul>
        {clock.pauses.map((pause) => (
          <PauseLine key={`${pause.from} ${pause.ground}`} pause={pause} />
        ))}
      </ul>
      {clock.extended > 0 && <p>{t('extension.done', { days: clock.extended, day: clock.dueOn })}</p>}
    </Section>
  )
}
