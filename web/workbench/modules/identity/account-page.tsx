import { App, Button, Table, type TableColumnsType } from 'antd'
import { sentenceOf } from '../../kit/api/problem.ts'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { Facts } from '../../kit/facts.tsx'
import { Moment } from '../../kit/moment.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { useSession } from '../../shell/session.ts'
import { OwnFactorsSection } from '../factor/own-factors.tsx'
import { identity, type OwnSession, useSessions } from './api.ts'
import { PasswordForm } from './password-form.tsx'

function EndButton({ session }: { readonly session: OwnSession }) {
  const { message } = App.useApp()
  const end = useSubmit({ send: identity.endSession, touches: ['identity'] })
  if (session.current) return <span className="muted">{t('session.current')}</span>
  const tell = (error: Error) => void message.error(sentenceOf(error))
  return (
    <Button
      size="small"
      loading={end.isPending}
      onClick={() => end.mutate({ sessionId: session.id }, { onError: tell })}
    >
      {t('session.end')}
    </Button>
  )
}

const COLUMNS: TableColumnsType<OwnSession> = [
  {
    title: t('session.agent'),
    key: 'agent',
    render: (_value, row) => <div className="cell-main">{row.agent}</div>,
  },
  { title: t('session.address'), dataIndex: 'address' },
  {
    title: t('session.methods'),
    key: 'methods',
    render: (_value, { methods }) =>
      ['password', ...methods].map((one) => word('factor-kind', one)).join(' + '),
  },
  { title: t('session.started'), key: 'started', render: (_value, row) => <Moment at={row.startedAt} /> },
  { title: t('session.seen'), key: 'seen', render: (_value, row) => <Moment at={row.lastSeenAt} /> },
  { title: t('task.action'), key: 'action', render: (_value, row) => <EndButton session={row} /> },
]

function EverywhereButton() {
  const { message, modal } = App.useApp()
  const end = useSubmit({ send: identity.logOutEverywhere, touches: ['identity'] })
  const confirm = () =>
    modal.confirm({
      title: t('account.log-out-everywhere'),
      content: t('account.log-out-everywhere-effect'),
      okText: t('account.log-out-everywhere'),
      okButtonProps: { danger: true },
      cancelText: t('action.cancel'),
      onOk: () => end.mutateAsync({}).then(undefined, (error) => void message.error(sentenceOf(error))),
    })
  return (
    <Button size="small" danger onClick={confirm}>
      {t('account.log-out-everywhere')}
    </Button>
  )
}

/** One's own account: position, sessions, password. */
export function AccountPage() {
  const { me } = useSession()
  return (
    <>
      <PageHeader title={t('account.title')} />
      <Section title={me.name}>
        <Facts
          facts={[
            { label: t('login.login'), value: <span className="code">{me.login}</span> },
            { label: t('account.unit'), value: me.unit.name },
            { label: t('account.position'), value: me.appointment.title },
          ]}
        />
      </Section>
      <Section title={t('session.title')} beside={<EverywhereButton />}>
        <AwaitQuery query={useSessions()}>
          {(sessions) => (
            <Table<OwnSession>
              size="small"
              columns={COLUMNS}
              dataSource={sessions}
              rowKey="id"
              pagination={false}
              scroll={{ x: 'max-content' }}
            />
          )}
        </AwaitQuery>
      </Section>
      <OwnFactorsSection />
      <Section title={t('password.title')}>
        <PasswordForm />
      </Section>
    </>
  )
}
