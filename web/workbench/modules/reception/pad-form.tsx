import { useEffect, useState } from 'react'
import { RATING_REASONS } from '#contracts/approval'
import { t, word } from '../../kit/text.ts'

/** 1 非常满意 … 5 非常不满意 (GB/T 39046 A.8); all alike, none suggested. */
const GRADES = [1, 2, 3, 4, 5] as const
type Grade = (typeof GRADES)[number]

/** The first grade that somebody has to answer for: it is asked why. */
const FIRST_BAD = 4

/** Whoever chose a bad grade and goes away without a word has given it all the same. Milliseconds. */
const GONE_MS = 60_000

/** What is sent. */
export interface PadRating {
  readonly grade: Grade
  readonly reasons: string[]
}

const gradeText = (grade: Grade): string =>
  ({
    1: t('pad.grade-1'),
    2: t('pad.grade-2'),
    3: t('pad.grade-3'),
    4: t('pad.grade-4'),
    5: t('pad.grade-5'),
  })[grade]

interface PadFormProps {
  readonly busy: boolean
  readonly onRate: (rating: PadRating) => void
}

interface ReasonsProps extends PadFormProps {
  readonly grade: Grade
  readonly onBack: () => void
}

/** What a bad grade is for: as many as one likes, or none. */
function Reasons({ grade, busy, onRate, onBack }: ReasonsProps) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  useEffect(() => {
    const timer = setTimeout(() => onRate({ grade, reasons: [...chosen] }), GONE_MS)
    return () => clearTimeout(timer)
  }, [grade, chosen, onRate])
  const turn = (code: string) =>
    setChosen((old) => (old.includes(code) ? old.filter((one) => one !== code) : [...old, code]))
  return (
    <>
      <fieldset className="pad-grades" disabled={busy}>
        <legend>{t('pad.why', { grade: gradeText(grade) })}</legend>
        {RATING_REASONS.filter(({ grades }) => grades.includes(grade)).map(({ code }) => (
          <button key={code} type="button" aria-pressed={chosen.includes(code)} onClick={() => turn(code)}>
            {word('feedback:rating-reason', code)}
          </button>
        ))}
      </fieldset>
      <p className="muted">{t('pad.gone')}</p>
      <div className="pad-send">
        <button type="button" disabled={busy} onClick={onBack}>
          {t('pad.back')}
        </button>
        <button
          type="button"
          className="pad-main"
          disabled={busy}
          onClick={() => onRate({ grade, reasons: [...chosen] })}
        >
          {t('pad.send')}
        </button>
      </div>
    </>
  )
}

/** Asks for a grade; one that is bad is asked what it is for before it is sent. */
export function PadForm({ busy, onRate }: PadFormProps) {
  const [bad, setBad] = useState<Grade>()
  if (bad !== undefined)
    return <Reasons grade={bad} busy={busy} onRate={onRate} onBack={() => setBad(undefined)} />
  const choose = (grade: Grade) => (grade < FIRST_BAD ? onRate({ grade, reasons: [] }) : setBad(grade))
  return (
    <fieldset className="pad-grades" disabled={busy}>
      <legend>{t('pad.question')}</legend>
      {GRADES.map((grade) => (
        <button key={grade} type="button" onClick={() => choose(grade)}>
          {gradeText(grade)}
        </button>
      ))}
    </fieldset>
  )
}
