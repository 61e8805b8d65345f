import { App, Button } from 'antd'
import { deviceWords } from '#web/device-words'
import { sentenceOf } from '../../kit/api/problem.ts'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { ExportButton } from '../../kit/export-button.tsx'
import { Moment } from '../../kit/moment.tsx'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { identity, type OwnSession, useSessions } from './api.ts'

function EndButton({ session }: { readonly session: OwnSession }) {
  const { message } = App.useApp()
  const end = useSubmit({ send: identity.endSession, touches: ['identity'] })
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

const waysOf = ({ methods }: OwnSession): string =>
  ['password', ...methods].map((one) => word('factor-kind', one)).join(' + ')

function SessionLine({ session }: { readonly session: OwnSession }) {
  const { agent, address, startedAt, lastSeenAt, current } = session
  return (
    <li>
      <div>
        <strong>{deviceWords(agent) ?? agent}</strong>
        <span>
          {address} · {waysOf(session)}
        </span>
        <span className="muted">
          {t('session.started')} <Moment at={startedAt} /> · {t('session.seen')} <Moment at={lastSeenAt} />
        </span>
      </div>
      {current ? <span className="muted">{t('session.current')}</span> : <EndButton session={session} />}
    </li>
  )
}

const ENDS = {
  others: identity.endOtherSessions,
  everywhere: identity.logOutEverywhere,
} as const

function EndManyButton({ which }: { readonly which: keyof typeof ENDS }) {
  const { message, modal } = App.useApp()
  const end = useSubmit({
    send: (input: Record<string, never>, options) => ENDS[which](input, options),
    touches: ['identity'],
  })
  const confirm = () =>
    modal.confirm({
      title: t(`account.log-out-${which}`),
      content: t(`account.log-out-${which}-effect`),
      okText: t(`account.log-out-${which}`),
      okButtonProps: { danger: true },
      cancelText: t('action.cancel'),
      onOk: () => end.mutateAsync({}).then(undefined, (error) => void message.error(sentenceOf(error))),
    })
  return (
    <Button size="small" danger={which === 'everywhere'} onClick={confirm}>
      {t(`account.log-out-${which}`)}
    </Button>
  )
}

/** One's own sessions: device, place, how it was proven; ends one, all others, or all. */
export function SessionsSection() {
  const sessions = useSessions()
  const several = (sessions.data?.length ?? 0) > 1
  return (
    <Section
      title={t('session.title')}
      beside={
        <div className="row-actions">
          <ExportButton list="identity.sessions" filter={{}} />
          {several && <EndManyButton which="others" />}
          <EndManyButton which="everywhere" />
        </div>
      }
    >
      <AwaitQuery query={sessions}>
        {(rows) => (
          <ul className="choices">
            {rows.map((session) => (
              <SessionLine key={session.id} session={session} />
            ))}
          </ul>
        )}
      </AwaitQuery>
    </Section>
  )
}
