import { App, Button } from 'antd'
import { sentenceOf } from '../../kit/api/problem.ts'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { Facts } from '../../kit/facts.tsx'
import { Moment } from '../../kit/moment.tsx'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { HandedSlip } from '../org/handed-slip.tsx'
import { identity, useStaffAccount } from './api.ts'

const ACTS = {
  create: identity.createStaffAccount,
  reset: identity.resetPassword,
  factors: identity.resetFactors,
  disable: identity.disableAccount,
  enable: identity.enableAccount,
} as const
type Act = keyof typeof ACTS

function useAccountAct(act: Act, personId: string) {
  const { message, modal } = App.useApp()
  const done = useSubmit({
    send: async (input: { personId: string }, options) => {
      const given: { login?: string; password?: string | null } = await ACTS[act](input, options)
      return given
    },
    touches: ['identity'],
    onDone: ({ login, password }) => {
      if (!password) return void message.success(t(`staff.done.${act}`))
      modal.success({
        title: t('staff.password-made'),
        content: <HandedSlip login={login ?? ''} password={password} />,
        okText: t('staff.password-noted'),
      })
    },
  })
  return () =>
    modal.confirm({
      title: t(`staff.do.${act}`),
      content: t(`staff.effect.${act}`),
      okText: t(`staff.do.${act}`),
      okButtonProps: { danger: act === 'disable' },
      cancelText: t('action.cancel'),
      onOk: () =>
        done.mutateAsync({ personId }).then(undefined, (error) => void message.error(sentenceOf(error))),
    })
}

function ActButton({ act, personId }: { readonly act: Act; readonly personId: string }) {
  const confirm = useAccountAct(act, personId)
  return (
    <Button size="small" danger={act === 'disable'} onClick={confirm}>
      {t(`staff.do.${act}`)}
    </Button>
  )
}

type Account = NonNullable<Awaited<ReturnType<typeof identity.readStaffAccount>>['account']>

const actsOf = (account: Account | null): Act[] => {
  if (!account) return ['create']
  return account.state === 'active'
    ? [
        ...(account.lockedUntil ? ['enable' as const] : []),
        'reset',
        ...(account.factors.length > 0 ? ['factors' as const] : []),
        'disable',
      ]
    : ['enable']
}

const momentFact = (label: string, at: string | null) => (at ? [{ label, value: <Moment at={at} /> }] : [])

const factsOf = (account: Account) => [
  { label: t('login.login'), value: <span className="code">{account.login}</span> },
  { label: t('staff.state'), value: word('account-state', account.state) },
  { label: t('staff.temporary'), value: account.mustChangePassword ? t('yes') : t('no') },
  {
    label: t('staff.factors'),
    value: account.factors.map((kind) => word('factor-kind', kind)).join(' · '),
  },
  ...momentFact(t('staff.locked-until'), account.lockedUntil),
  ...momentFact(t('session.seen'), account.lastSeenAt),
]

/** The account of a member of staff, for those who manage it. A new password is shown once. */
export function StaffAccount({ personId }: { readonly personId: string }) {
  return (
    <AwaitQuery query={useStaffAccount(personId)}>
      {({ account }) => (
        <Section
          title={t('staff.title')}
          beside={
            <div className="row-actions">
              {actsOf(account).map((act) => (
                <ActButton key={act} act={act} personId={personId} />
              ))}
            </div>
          }
        >
          {account ? <Facts facts={factsOf(account)} /> : <p className="muted">{t('staff.none')}</p>}
        </Section>
      )}
    </AwaitQuery>
  )
}
