import { useMutation } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { newKey } from '../../kit/api/key.ts'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { t, word } from '../../kit/text.ts'
import { reception, usePad } from './api.ts'

/** 1 非常满意 … 5 非常不满意 (GB/T 39046 A.8); all alike, none suggested. */
const GRADES = [1, 2, 3, 4, 5] as const

const gradeText = (grade: (typeof GRADES)[number]): string =>
  ({
    1: t('pad.grade-1'),
    2: t('pad.grade-2'),
    3: t('pad.grade-3'),
    4: t('pad.grade-4'),
    5: t('pad.grade-5'),
  })[grade]

/** 评价器: a second screen before the person who is served. */
export function PadPage() {
  const { government, pad } = useParams({ from: '/pad/$government/$pad' })
  const query = usePad(government, pad)
  const rate = useMutation({
    mutationFn: (grade: number) => reception.rateAtPad({ government, pad, grade }, { key: newKey() }),
    onSettled: () => void query.refetch(),
  })
  return (
    <main className="pad">
      <AwaitQuery query={query}>
        {({ number, name, state, clerk, asks }) => (
          <>
            <h1>{t('queue.counter-named', { number, name })}</h1>
            <p className="pad-clerk">{clerk || word('queue:counter', state)}</p>
            {asks ? (
              <fieldset className="pad-grades" disabled={rate.isPending}>
                <legend>{t('pad.question')}</legend>
                {GRADES.map((grade) => (
                  <button key={grade} type="button" onClick={() => rate.mutate(grade)}>
                    {gradeText(grade)}
                  </button>
                ))}
              </fieldset>
            ) : (
              <p role="status">{rate.isSuccess ? t('pad.thanks') : word('queue:counter', state)}</p>
            )}
            <ProblemNotice error={rate.error} />
          </>
        )}
      </AwaitQuery>
    </main>
  )
}
