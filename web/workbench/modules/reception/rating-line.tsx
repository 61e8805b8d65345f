import { Button } from 'antd'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { t } from '../../kit/text.ts'
import { reception, type Sitting, useSittingAct } from './api.ts'

/** Asks for a rating on the pad, and says whether it was given; how it turned out is not the clerk's to see. */
export function RatingLine({ sitting }: { readonly sitting: Sitting }) {
  const ask = useSittingAct(reception.askRating)
  if (sitting.grade !== null) return <p role="status">{t('rating.given')}</p>
  if (!sitting.pad) return <p className="muted">{t('rating.no-pad')}</p>
  return (
    <>
      <Button loading={ask.isPending} onClick={() => ask.mutate({ sittingId: sitting.id })}>
        {sitting.asked ? t('rating.ask-again') : t('rating.ask')}
      </Button>
      <ProblemNotice error={ask.error} />
    </>
  )
}
