import { useQueryClient } from '@tanstack/react-query'
import { AwaitQuery, Waiting } from '../../kit/await-query.tsx'
import { lazyPart } from '../../kit/lazy-part.ts'
import { t } from '../../kit/text.ts'
import { useSitting } from './api.ts'
import { keepReceipts } from './receipts.ts'
import { SittingForm } from './sitting-form.tsx'

const RegisteredSitting = lazyPart(
  async () => (await import('./registered-sitting.tsx')).RegisteredSitting,
  <Waiting />,
)

interface OneSittingProps {
  readonly sittingId: string
  /** The next person, please. */
  readonly onNext: () => void
  /** The sitting came to nothing. */
  readonly onLeft: () => void
}

/** A sitting, as far as it has come. */
export function OneSitting({ sittingId, onNext, onLeft }: OneSittingProps) {
  const queries = useQueryClient()
  return (
    <AwaitQuery query={useSitting(sittingId)}>
      {(sitting) => {
        if (sitting.state === 'registered') return <RegisteredSitting sitting={sitting} onNext={onNext} />
        if (!sitting.content) return <p className="muted">{t('sitting.given-up')}</p>
        return (
          <SittingForm
            key={sitting.id}
            sitting={sitting}
            content={sitting.content}
            onRegistered={(matters) => {
              keepReceipts(sitting.id, matters)
              for (const name of ['reception', 'queue', 'casework'])
                void queries.invalidateQueries({ queryKey: [name] })
            }}
            onGivenUp={onLeft}
          />
        )
      }}
    </AwaitQuery>
  )
}
