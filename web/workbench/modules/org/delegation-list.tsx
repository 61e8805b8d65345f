import { App, Button } from 'antd'
import { sentenceOf } from '../../kit/api/problem.ts'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { StatusTag } from '../../kit/status-tag.tsx'
import { t, word } from '../../kit/text.ts'
import { identity } from '../identity/api.ts'
import { org } from './api.ts'
import type { Delegation } from './delegation-api.ts'

const TONES = { coming: 'waiting', running: 'going', ended: 'done', revoked: 'ended' } as const

/** Reloads the workbench in another capacity, so that nothing read in the former one remains. */
const startAnew = () => location.assign(import.meta.env.BASE_URL)

/** Goes on for somebody by a delegation. */
export function useActOnBehalf() {
  return useSubmit({ send: identity.actOnBehalf, onDone: startAnew })
}

function useRevoke() {
  const { message, modal } = App.useApp()
  const revoke = useSubmit({ send: org.revokeDelegation, touches: ['org', 'identity'] })
  return ({ id, giver, receiver }: Delegation) =>
    void modal.confirm({
      title: t('delegation.revoke'),
      content: t('delegation.revoke-effect', { giver: giver.personName, receiver: receiver.personName }),
      okText: t('delegation.revoke'),
      okButtonProps: { danger: true },
      cancelText: t('action.cancel'),
      onOk: () =>
        revoke.mutateAsync({ delegationId: id }).then(
          () => void message.success(t('delegation.revoked')),
          (error) => void message.error(sentenceOf(error)),
        ),
    })
}

/** Permissions by name with how far they reach today. */
const powersOf = ({ powers, state }: Delegation): string =>
  powers
    .map(({ title, scopes }) =>
      scopes.length > 0 || state !== 'running'
        ? [title, ...scopes.map((scope) => word('org:scope', scope))].join(' ')
        : t('delegation.nothing', { title }),
    )
    .join('；')

/** Delegations as lines: who for whom, until when, what of it, and what can be done. */
export function DelegationList({ list }: { readonly list: readonly Delegation[] }) {
  const revoke = useRevoke()
  const act = useActOnBehalf()
  if (list.length === 0) return <p className="muted">{t('delegation.none')}</p>
  return (
    <ul className="choices choices-wide">
      {list.map((one) => (
        <li key={one.id}>
          <div>
            <strong>
              {t('delegation.line', {
                ...{ giver: one.giver.personName, receiver: one.receiver.personName },
                ...{ unit: one.giver.unitName, title: one.giver.title },
              })}
            </strong>
            <span>
              {t('delegation.days', { from: one.fromDay, to: one.toDay, reason: one.reason })}{' '}
              <StatusTag family="delegation-state" value={one.state} tones={TONES} />
              {one.revokedByName && t('delegation.revoked-by', { name: one.revokedByName })}
            </span>
            <span className="muted">{powersOf(one)}</span>
          </div>
          <div className="row-actions">
            {one.abilities.includes('act') && (
              <Button
                type="primary"
                disabled={act.isPending}
                onClick={() => act.mutate({ delegationId: one.id })}
              >
                {t('delegation.act')}
              </Button>
            )}
            {one.abilities.includes('revoke') && (
              <Button danger onClick={() => revoke(one)}>
                {t('delegation.revoke')}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
