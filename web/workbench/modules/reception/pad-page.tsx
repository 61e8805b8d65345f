import { useMutation } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { newKey } from '../../kit/api/key.ts'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { t, word } from '../../kit/text.ts'
import { reception, usePad } from './api.ts'
import { PadForm, type PadRating } from './pad-form.tsx'

/** 评价器: a second screen before the person who is served. */
export function PadPage() {
  const { government, pad } = useParams({ from: '/pad/$government/$pad' })
  const query = usePad(government, pad)
  const rate = useMutation({
    mutationFn: (rating: PadRating) => reception.rateAtPad({ government, pad, ...rating }, { key: newKey() }),
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
              <PadForm busy={rate.isPending} onRate={rate.mutate} />
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
