import { App, Button, Modal } from 'antd'
import { useState } from 'react'
import { sentenceOf } from '../../kit/api/problem.ts'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { Moment } from '../../kit/moment.tsx'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { AddPanel } from './add-panel.tsx'
import { factor, type OwnFactor, type OwnFactors, TOUCHES, useOwnFactors } from './api.ts'
import { ProvePanel } from './prove-panel.tsx'
import { useShowCodes } from './recovery-codes.tsx'

/** What one wants to change. */
type Wish =
  | { readonly act: 'add' }
  | { readonly act: 'remove'; readonly factor: OwnFactor }
  | { readonly act: 'renew' }

interface WishProps {
  readonly own: OwnFactors
  readonly wish: Wish
  readonly onDone: () => void
}

function RemoveOrRenew({ wish, onDone }: Omit<WishProps, 'own'>) {
  const { message } = App.useApp()
  const showCodes = useShowCodes()
  const tell = (error: Error) => void message.error(sentenceOf(error))
  const remove = useSubmit({ send: factor.removeFactor, touches: TOUCHES, onDone })
  const renew = useSubmit({
    send: factor.renewRecoveryCodes,
    touches: TOUCHES,
    onDone: (given) => {
      onDone()
      showCodes(given)
    },
  })
  const go = () =>
    wish.act === 'remove'
      ? remove.mutate({ factorId: wish.factor.id }, { onError: tell })
      : renew.mutate({}, { onError: tell })
  return (
    <>
      <p className="gap-below">
        {wish.act === 'remove'
          ? t('factor.remove-effect', { kind: word('factor-kind', wish.factor.kind) })
          : t('factor.renew-effect')}
      </p>
      <Button type="primary" danger loading={remove.isPending || renew.isPending} onClick={go}>
        {t(wish.act === 'remove' ? 'factor.remove' : 'factor.renew')}
      </Button>
    </>
  )
}

/** Carries a wish out; a proof in this session comes first where the last one is some minutes old. */
function Fulfil({ own, wish, onDone }: WishProps) {
  const showCodes = useShowCodes()
  if (own.factors.length > 0 && !own.fresh)
    return (
      <>
        <p className="gap-below">{t('factor.prove-first')}</p>
        <ProvePanel own={own} onProven={() => undefined} />
      </>
    )
  if (wish.act !== 'add') return <RemoveOrRenew wish={wish} onDone={onDone} />
  return (
    <AddPanel
      own={own}
      onAdded={(given) => {
        onDone()
        showCodes(given)
      }}
    />
  )
}

const TITLES = { add: 'factor.add-title', remove: 'factor.remove', renew: 'factor.renew' } as const

function FactorList({ own, wish }: { readonly own: OwnFactors; readonly wish: (wish: Wish) => void }) {
  const keepsLast = own.decides && own.factors.length === 1
  return (
    <ul className="choices">
      {own.factors.map((one) => (
        <li key={one.id}>
          <div>
            <strong>
              {word('factor-kind', one.kind)} {one.hint}
            </strong>
            <span className="muted">
              {t('factor.added-at')} <Moment at={one.createdAt} />
            </span>
          </div>
          {keepsLast ? (
            <span className="muted">{t('factor.last-one')}</span>
          ) : (
            <Button size="small" onClick={() => wish({ act: 'remove', factor: one })}>
              {t('factor.remove')}
            </Button>
          )}
        </li>
      ))}
      {own.factors.length > 0 && (
        <li>
          <div>
            <strong>{word('factor-kind', 'recovery')}</strong>
            <span className="muted">{t('factor.recovery-left', { count: own.recoveryLeft })}</span>
          </div>
          <Button size="small" onClick={() => wish({ act: 'renew' })}>
            {t('factor.renew')}
          </Button>
        </li>
      )}
    </ul>
  )
}

function OwnBody({ own }: { readonly own: OwnFactors }) {
  const [wish, setWish] = useState<Wish | null>(null)
  const close = () => setWish(null)
  return (
    <Section
      title={t('factor.title')}
      beside={
        <Button size="small" onClick={() => setWish({ act: 'add' })}>
          {t('factor.add')}
        </Button>
      }
    >
      {own.factors.length === 0 ? (
        <p className="muted">{t('factor.none')}</p>
      ) : (
        <FactorList own={own} wish={setWish} />
      )}
      <Modal
        open={wish !== null}
        title={wish && t(TITLES[wish.act])}
        footer={null}
        onCancel={close}
        destroyOnHidden
      >
        {wish && <Fulfil own={own} wish={wish} onDone={close} />}
      </Modal>
    </Section>
  )
}

/** One's own second factors: list, add, remove, new recovery codes. */
export function OwnFactorsSection() {
  return <AwaitQuery query={useOwnFactors()}>{(own) => <OwnBody own={own} />}</AwaitQuery>
}
