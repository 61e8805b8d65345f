import { useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import { sentenceOf } from '../../kit/api/problem.ts'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { t } from '../../kit/text.ts'
import { type ItemView, item, type VersionView } from './api.ts'
import { RetireDialog } from './retire-dialog.tsx'

const STEPS = {
  submit: item.submitVersion,
  return: item.returnVersion,
  examine: item.examineVersion,
  enforce: item.enforceVersion,
} as const
type Step = keyof typeof STEPS

function StepButton({ step, versionId }: { readonly step: Step; readonly versionId: string }) {
  const { message, modal } = App.useApp()
  const act = useSubmit({
    send: STEPS[step],
    touches: ['item'],
    onDone: () => void message.success(t(`version.done.${step}`)),
  })
  const confirm = () =>
    modal.confirm({
      title: t(`version.do.${step}`),
      content: t(`version.effect.${step}`),
      okText: t(`version.do.${step}`),
      cancelText: t('action.cancel'),
      onOk: () =>
        act.mutateAsync({ versionId }).then(undefined, (error) => void message.error(sentenceOf(error))),
    })
  return (
    <Button type={step === 'return' ? 'default' : 'primary'} onClick={confirm}>
      {t(`version.do.${step}`)}
    </Button>
  )
}

function DraftButton({ itemId }: { readonly itemId: string }) {
  const { message } = App.useApp()
  const navigate = useNavigate()
  const start = useSubmit({
    send: item.startDraft,
    touches: ['item'],
    onDone: ({ versionId }) =>
      void navigate({ to: '/items/$itemId/edit/$versionId', params: { itemId, versionId } }),
  })
  const tell = (error: Error) => void message.error(sentenceOf(error))
  return (
    <Button loading={start.isPending} onClick={() => start.mutate({ itemId }, { onError: tell })}>
      {t('version.do.start-draft')}
    </Button>
  )
}

/** What this person can do with the version shown, and with its item. */
export function ItemActions({
  item: of,
  version,
}: {
  readonly item: ItemView
  readonly version: VersionView
}) {
  const [retiring, setRetiring] = useState(false)
  const navigate = useNavigate()
  const abilities = new Set([...of.abilities, ...version.abilities])
  const params = { itemId: of.id, versionId: version.version.id }
  return (
    <>
      {abilities.has('start-draft') && <DraftButton itemId={of.id} />}
      {version.abilities.includes('edit') && (
        <Button onClick={() => void navigate({ to: '/items/$itemId/edit/$versionId', params })}>
          {t('version.do.edit')}
        </Button>
      )}
      {(Object.keys(STEPS) as Step[])
        .filter((step) => version.abilities.includes(step))
        .map((step) => (
          <StepButton key={step} step={step} versionId={version.version.id} />
        ))}
      {abilities.has('retire') && (
        <Button danger onClick={() => setRetiring(true)}>
          {t('version.do.retire')}
        </Button>
      )}
      <RetireDialog itemId={of.id} open={retiring} onClose={() => setRetiring(false)} />
    </>
  )
}
